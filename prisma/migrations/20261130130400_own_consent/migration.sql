-- A task to ask a young person of 16 for their own consent to a direct payment. A value of an enum is of use only after the
-- transaction that adds it.
ALTER TYPE "ClockKind" ADD VALUE 'OWN_CONSENT';
ALTER TABLE clock ADD CONSTRAINT clock_due_day_of_own_consent CHECK (due_on IS NOT NULL OR kind::text <> 'OWN_CONSENT');
