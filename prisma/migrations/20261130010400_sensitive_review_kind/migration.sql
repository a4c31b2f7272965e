-- The review of a sensitive record is a task. New values of a type can be used only by the migrations after this one.
ALTER TYPE "ClockKind" ADD VALUE 'SENSITIVE_REVIEW';
