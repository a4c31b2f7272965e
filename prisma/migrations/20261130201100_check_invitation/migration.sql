-- Wrong answers that end an invitation of a family are looked into: a task of the practitioner.
ALTER TYPE "ClockKind" ADD VALUE 'CHECK_INVITATION';
ALTER TABLE clock ADD CONSTRAINT clock_due_day_of_check_invitation CHECK (due_on IS NOT NULL OR kind::text <> 'CHECK_INVITATION');
