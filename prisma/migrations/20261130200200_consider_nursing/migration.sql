-- A screening that closed the case of a person in a home with nursing leaves it to consider NHS-funded nursing care. A value of an enum is of
-- use only after the transaction that adds it.
ALTER TYPE "ClockKind" ADD VALUE 'CONSIDER_NURSING';
ALTER TABLE clock ADD CONSTRAINT clock_due_day_of_nursing CHECK (due_on IS NOT NULL OR kind::text <> 'CONSIDER_NURSING');

-- Its time is a commissioner's to set. The known keys are read from the constraint as it is, so that none is lost.
DO $$
DECLARE known text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT known FROM pg_constraint
    WHERE conname = 'setting_key_known' AND conrelid = 'setting'::regclass;
  ALTER TABLE setting DROP CONSTRAINT setting_key_known;
  EXECUTE 'ALTER TABLE setting ADD CONSTRAINT setting_key_known ' || regexp_replace(known, 'ARRAY\[',
    $q$ARRAY['clock-consider-nursing'::character varying, $q$);
END $$;
