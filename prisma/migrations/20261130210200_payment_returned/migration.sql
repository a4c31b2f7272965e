-- A payment that the bank gave back: its money is in the budget again, and its days are not paid.
ALTER TYPE "PaymentState" ADD VALUE 'RETURNED';

-- It is a task of the finance team until the days are covered again.
ALTER TYPE "ClockKind" ADD VALUE 'PAYMENT_RETURNED';
ALTER TABLE clock ADD CONSTRAINT clock_due_day_of_payment_returned CHECK (due_on IS NOT NULL OR kind::text <> 'PAYMENT_RETURNED');
