-- NHS-funded nursing care is reviewed within three months, then every twelve. A value of an enum is of use only after the
-- transaction that adds it.
ALTER TYPE "ClockKind" ADD VALUE 'NURSING_REVIEW';
ALTER TABLE clock ADD CONSTRAINT clock_due_day_of_nursing_review CHECK (due_on IS NOT NULL OR kind::text <> 'NURSING_REVIEW');
ALTER TABLE care_review DROP CONSTRAINT care_review_kind,
  ADD CONSTRAINT care_review_kind CHECK (kind::text IN ('FIRST_REVIEW', 'DIRECT_PAYMENT_REVIEW', 'ELIGIBILITY_REVIEW', 'FAST_TRACK_REVIEW',
    'NURSING_REVIEW'));

-- Both times are a commissioner's to shorten. The known keys are read from the constraint as it is, so that none is lost.
DO $$
DECLARE known text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT known FROM pg_constraint
    WHERE conname = 'setting_key_known' AND conrelid = 'setting'::regclass;
  ALTER TABLE setting DROP CONSTRAINT setting_key_known;
  EXECUTE 'ALTER TABLE setting ADD CONSTRAINT setting_key_known ' || regexp_replace(known, 'ARRAY\[',
    $q$ARRAY['clock-nursing-review'::character varying, 'clock-next-nursing-review'::character varying, $q$);
END $$;
