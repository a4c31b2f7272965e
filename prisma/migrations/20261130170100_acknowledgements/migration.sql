-- The time to acknowledge a request is a commissioner's to set, and open acknowledgements are read by their day. The known keys are
-- read from the constraint as it is.
DO $$
DECLARE known text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT known FROM pg_constraint
    WHERE conname = 'setting_key_known' AND conrelid = 'setting'::regclass;
  ALTER TABLE setting DROP CONSTRAINT setting_key_known;
  EXECUTE 'ALTER TABLE setting ADD CONSTRAINT setting_key_known ' || regexp_replace(known, 'ARRAY\[',
    $q$ARRAY['clock-acknowledge-request'::character varying, $q$);
END $$;

CREATE INDEX clock_open_acknowledge_request ON clock (commissioner_code, due_on, id) INCLUDE (person_id, owner_role, due_at)
  WHERE ended_on IS NULL AND kind = 'ACKNOWLEDGE_REQUEST';
