-- Before a decision on NHS continuing healthcare the council is consulted, or it is said why that was not practicable. Rows of before
-- have neither. Who is not eligible and is in a home with nursing has an answer about NHS-funded nursing care.
ALTER TABLE eligibility
  ADD COLUMN council varchar(160),
  ADD COLUMN council_consultee varchar(160),
  ADD COLUMN council_consulted_on date,
  ADD COLUMN council_said varchar(2000),
  ADD COLUMN council_not_consulted varchar(2000),
  ADD COLUMN nursing_refused varchar(2000),
  ADD CONSTRAINT eligibility_council CHECK (num_nonnulls(council, council_consultee, council_consulted_on, council_said) IN (0, 4)
    AND (council IS NULL OR council_not_consulted IS NULL)),
  ADD CONSTRAINT eligibility_nursing_refused CHECK (nursing_refused IS NULL OR outcome IN ('NOT_ELIGIBLE', 'JOINT_PACKAGE'));

-- NO_HOME: the person is in no home with nursing and goes to none. is_nursing_considered is of recommendations before this.
CREATE TYPE "NursingAnswer" AS ENUM ('NO_HOME', 'NEEDED', 'NOT_NEEDED');
ALTER TABLE recommendation
  ADD COLUMN nursing_answer "NursingAnswer",
  ADD COLUMN nursing_from date,
  ADD COLUMN nursing_why varchar(2000),
  ADD CONSTRAINT recommendation_nursing CHECK (
    (nursing_from IS NOT NULL) = (nursing_answer IS NOT NULL AND nursing_answer = 'NEEDED')
    AND (nursing_why IS NOT NULL) = (nursing_answer IS NOT NULL AND nursing_answer = 'NOT_NEEDED'));

DO $$
DECLARE known text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT known FROM pg_constraint
    WHERE conname = 'setting_key_known' AND conrelid = 'setting'::regclass;
  ALTER TABLE setting DROP CONSTRAINT setting_key_known;
  EXECUTE 'ALTER TABLE setting ADD CONSTRAINT setting_key_known ' || regexp_replace(known, 'ARRAY\[',
    $q$ARRAY['nursing-care-week'::character varying, $q$);
END $$;
