-- What stops a payment, and the same days paid twice.

-- Consent to a direct payment that was withdrawn, with the last day on which it was given.
ALTER TABLE budget
  ADD COLUMN consent_ended_on DATE,
  ADD COLUMN consent_ended_reason VARCHAR(500),
  ADD COLUMN consent_ended_by_id UUID,
  ADD CONSTRAINT budget_consent_ended_by_id_fkey FOREIGN KEY (consent_ended_by_id) REFERENCES user_account (id),
  ADD CONSTRAINT budget_consent_ended CHECK ((consent_ended_on IS NULL) = (consent_ended_reason IS NULL)
    AND (consent_ended_on IS NULL) = (consent_ended_by_id IS NULL) AND length(trim(consent_ended_reason)) > 0);

-- Why a payment is owed although payments are stopped, and why it covers days that another one covers.
ALTER TABLE payment
  ADD COLUMN owed_reason VARCHAR(500),
  ADD COLUMN owed_reason_by_id UUID,
  ADD COLUMN overlap_reason VARCHAR(500),
  ADD CONSTRAINT payment_owed_reason_by_id_fkey FOREIGN KEY (owed_reason_by_id) REFERENCES user_account (id),
  ADD CONSTRAINT payment_owed_reason CHECK ((owed_reason IS NULL) = (owed_reason_by_id IS NULL) AND length(trim(owed_reason)) > 0),
  ADD CONSTRAINT payment_overlap_reason CHECK (length(trim(overlap_reason)) > 0);

-- Two payments of one allocation that count never cover one day, unless one of them says why.
CREATE EXTENSION IF NOT EXISTS btree_gist;
UPDATE payment SET overlap_reason = 'Proposed before overlapping days were checked'
WHERE state <> 'CANCELLED' AND EXISTS (
  SELECT FROM payment other WHERE other.commissioner_code = payment.commissioner_code AND other.allocation_id = payment.allocation_id
    AND other.id <> payment.id AND other.state <> 'CANCELLED'
    AND other.period_starts_on <= payment.period_ends_on AND other.period_ends_on >= payment.period_starts_on);
ALTER TABLE payment ADD CONSTRAINT payment_days_once EXCLUDE USING gist (
  commissioner_code WITH =, allocation_id WITH =, daterange(period_starts_on, period_ends_on, '[]') WITH &&)
  WHERE (state <> 'CANCELLED' AND overlap_reason IS NULL);

-- The due day is near the days paid for. A budget runs 53 weeks at most, and the rule allows a year after its end. Payments
-- from before this check may still be cancelled.
ALTER TABLE payment ADD CONSTRAINT payment_due_near CHECK (state = 'CANCELLED' OR due_on <= period_ends_on + 737) NOT VALID;
GRANT UPDATE (consent_ended_on, consent_ended_reason, consent_ended_by_id) ON budget TO phb_application;
GRANT UPDATE (owed_reason, owed_reason_by_id) ON payment TO phb_application;
