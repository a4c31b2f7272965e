-- A policy that calls current_setting() calls it for every row. In a sub-select it is read once a statement, and
-- the rest of the policy stays word for word. Every policy that exists is rewritten, whichever migration made it.
DO $$
DECLARE
  found record;
  bare constant text := '(?<!SELECT )current_setting\(([^)]*)\)';
  once constant text := '(SELECT current_setting(\1))';
BEGIN
  FOR found IN SELECT tablename AS of_table, policyname AS name, qual, with_check FROM pg_policies
    WHERE schemaname = 'public' AND concat(qual, with_check) ~ bare
  LOOP
    EXECUTE format('ALTER POLICY %I ON %I', found.name, found.of_table)
      || coalesce(' USING (' || regexp_replace(found.qual, bare, once, 'g') || ')', '')
      || coalesce(' WITH CHECK (' || regexp_replace(found.with_check, bare, once, 'g') || ')', '');
  END LOOP;
END $$;
