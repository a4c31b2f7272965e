-- A task for payments that wait and are stopped, such as by the end of the payee's authority. The daily job opens it.
ALTER TYPE "ClockKind" ADD VALUE 'STOPPED_PAYMENTS';
ALTER TABLE clock ADD CONSTRAINT clock_due_day_of_stop CHECK (due_on IS NOT NULL OR kind::text <> 'STOPPED_PAYMENTS');
