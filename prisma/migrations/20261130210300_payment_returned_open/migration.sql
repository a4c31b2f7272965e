-- As every kind of clock has: lists begin with it.
CREATE INDEX clock_open_payment_returned ON clock (commissioner_code, due_on, id) INCLUDE (person_id, owner_role, due_at)
  WHERE ended_on IS NULL AND kind = 'PAYMENT_RETURNED';

ALTER TABLE payment
  DROP CONSTRAINT payment_order,
  ADD CONSTRAINT payment_order CHECK (
    (approved_by_id IS NULL) = (approved_at IS NULL) AND (released_by_id IS NULL) = (released_at IS NULL) AND
    (state <> 'PROPOSED' OR approved_by_id IS NULL) AND (state NOT IN ('APPROVED', 'RELEASED', 'RETURNED') OR approved_by_id IS NOT NULL) AND
    (state IN ('RELEASED', 'RETURNED')) = (released_by_id IS NOT NULL) AND (state = 'CANCELLED') = (cancelled_reason IS NOT NULL)),
  DROP CONSTRAINT payment_days_once,
  ADD CONSTRAINT payment_days_once EXCLUDE USING gist (
    commissioner_code WITH =, allocation_id WITH =, daterange(period_starts_on, period_ends_on, '[]') WITH &&)
    WHERE (state NOT IN ('CANCELLED', 'RETURNED') AND overlap_reason IS NULL);
CREATE INDEX payment_returned ON payment (commissioner_code, due_on, id) INCLUDE (person_id) WHERE state = 'RETURNED';
