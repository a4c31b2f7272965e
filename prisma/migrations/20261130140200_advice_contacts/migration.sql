-- Who gives people free advice is a commissioner's to set. The known keys are read from the constraint as it is, so that none is
-- lost.
DO $$
DECLARE known text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT known FROM pg_constraint
    WHERE conname = 'setting_key_known' AND conrelid = 'setting'::regclass;
  ALTER TABLE setting DROP CONSTRAINT setting_key_known;
  EXECUTE 'ALTER TABLE setting ADD CONSTRAINT setting_key_known ' || regexp_replace(known, 'ARRAY\[',
    $q$ARRAY['advice-chc'::character varying, 'advice-leaflet'::character varying, 'advice-pals'::character varying,
    'advice-advocacy'::character varying, 'advice-interpreter'::character varying, $q$);
END $$;

-- Of two that start on one day the one that was recorded later is in force, so that a slip is put right on the day it is seen.
DROP INDEX setting_commissioner_code_key_starts_on_key;
CREATE INDEX setting_commissioner_code_key_starts_on_idx ON setting (commissioner_code, key, starts_on);

-- Settings are written by a function, for the commissioner of the transaction.
CREATE FUNCTION record_setting(new_id uuid, of_key text, new_value jsonb, first_day date, author uuid, why text, at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  IF acting_commissioner() IS NULL THEN RAISE EXCEPTION 'no commissioner acts'; END IF;
  INSERT INTO setting (commissioner_code, id, key, value, starts_on, author_id, reason, recorded_at)
  VALUES (acting_commissioner(), new_id, of_key, new_value, first_day, author, why, at);
END $$;
DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION record_setting(uuid,text,jsonb,date,uuid,text,timestamptz) SET search_path = %I, pg_temp', current_schema());
END $$;
REVOKE EXECUTE ON FUNCTION record_setting(uuid,text,jsonb,date,uuid,text,timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_setting(uuid,text,jsonb,date,uuid,text,timestamptz) TO phb_application;
