-- The people a transaction reaches are looked for in the text of its setting. Before, the text was cut into an array of UUIDs
-- again for every row, which cost more than reading the row where a caseload is large. A UUID is 36 characters without a
-- comma, so it is found whole or not at all; an unset or empty setting finds nothing.

DO $$
DECLARE
  name text;
  policy text;
  tenant text := $q$commissioner_code = current_setting('app.commissioner_code', true)$q$;
  own text := $q$user_id = nullif(current_setting('app.user_id', true), '')::uuid$q$;
  reached text;
BEGIN
  FOR name, policy IN SELECT tablename, policyname FROM pg_policies
    WHERE schemaname = current_schema() AND qual LIKE '%app.person_ids%'
  LOOP
    reached := format($q$%s AND (current_setting('app.reach', true) = 'commissioner' OR strpos(current_setting('app.person_ids', true), %s::text) > 0)$q$,
      tenant, CASE name WHEN 'person' THEN 'id' ELSE 'person_id' END);
    IF name = 'audit_event' THEN
      EXECUTE format('ALTER POLICY %I ON %I USING (%s)', policy, name, reached);
    ELSIF name IN ('authority', 'caseload_entry') THEN
      EXECUTE format('ALTER POLICY %I ON %I USING ((%s) OR %s) WITH CHECK (%s)', policy, name, reached, own, reached);
    ELSIF name = 'break_glass' THEN
      EXECUTE format('ALTER POLICY %I ON %I USING ((%s) OR %s) WITH CHECK (%s AND %s)', policy, name, reached, own, tenant, own);
    ELSE
      EXECUTE format('ALTER POLICY %I ON %I USING (%s) WITH CHECK (%s)', policy, name, reached, reached);
    END IF;
  END LOOP;
END $$;
