-- A case is called a case everywhere. "Request" stays the name of the first act: somebody asked, or was offered.
ALTER TABLE phb_request RENAME TO phb_case;

DO $$
DECLARE found record;
BEGIN
  FOR found IN SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'request_id' LOOP
    EXECUTE format('ALTER TABLE %I RENAME COLUMN request_id TO case_id', found.table_name);
  END LOOP;
  -- A constraint brings its index along, so constraints come first.
  FOR found IN SELECT conrelid::regclass AS of_table, conname AS name FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND conname ~ 'phb_request|request_id' LOOP
    EXECUTE format('ALTER TABLE %s RENAME CONSTRAINT %I TO %I', found.of_table, found.name,
      replace(replace(found.name, 'phb_request', 'phb_case'), 'request_id', 'case_id'));
  END LOOP;
  FOR found IN SELECT indexname AS name FROM pg_indexes WHERE schemaname = 'public' AND indexname ~ 'phb_request|request_id' LOOP
    EXECUTE format('ALTER INDEX %I RENAME TO %I', found.name,
      replace(replace(found.name, 'phb_request', 'phb_case'), 'request_id', 'case_id'));
  END LOOP;
  FOR found IN SELECT tablename AS of_table, policyname AS name FROM pg_policies WHERE schemaname = 'public' AND policyname ~ 'phb_request' LOOP
    EXECUTE format('ALTER POLICY %I ON %I RENAME TO %I', found.name, found.of_table, replace(found.name, 'phb_request', 'phb_case'));
  END LOOP;
  FOR found IN SELECT tgrelid::regclass AS of_table, tgname AS name FROM pg_trigger WHERE NOT tgisinternal AND tgname ~ 'phb_request' LOOP
    EXECUTE format('ALTER TRIGGER %I ON %s RENAME TO %I', found.name, found.of_table, replace(found.name, 'phb_request', 'phb_case'));
  END LOOP;
END $$;
