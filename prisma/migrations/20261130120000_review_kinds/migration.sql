-- The review of a direct payment is due within three months of its first payment. A value of an enum is of use only after the
-- transaction that adds it.
ALTER TYPE "ClockKind" ADD VALUE 'DIRECT_PAYMENT_REVIEW';
ALTER TABLE clock ADD CONSTRAINT clock_due_day_of_direct_payment CHECK (due_on IS NOT NULL OR kind::text <> 'DIRECT_PAYMENT_REVIEW');

-- How long after a review the next one is due. The known keys are read from the constraint as it is, so that none is lost.
DO $$
DECLARE known text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT known FROM pg_constraint
    WHERE conname = 'setting_key_known' AND conrelid = 'setting'::regclass;
  ALTER TABLE setting DROP CONSTRAINT setting_key_known;
  EXECUTE 'ALTER TABLE setting ADD CONSTRAINT setting_key_known ' || regexp_replace(known, 'ARRAY\[',
    $q$ARRAY['clock-direct-payment-review'::character varying, 'clock-next-budget-review'::character varying,
      'clock-next-care-review'::character varying, $q$);
END $$;
