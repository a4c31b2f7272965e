-- The times after a death are a commissioner's to set. The known keys are read from the constraint as it is, so that none is lost.
DO $$
DECLARE known text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT known FROM pg_constraint
    WHERE conname = 'setting_key_known' AND conrelid = 'setting'::regclass;
  ALTER TABLE setting DROP CONSTRAINT setting_key_known;
  EXECUTE 'ALTER TABLE setting ADD CONSTRAINT setting_key_known ' || regexp_replace(known, 'ARRAY\[',
    $q$ARRAY['clock-after-death-contact'::character varying, 'clock-final-payments'::character varying,
      'clock-end-budget'::character varying, 'clock-close-case'::character varying, $q$);
END $$;
