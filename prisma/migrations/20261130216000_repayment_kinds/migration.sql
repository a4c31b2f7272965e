-- Repayments: their clocks, their entry in the ledger and their letters. A migration of its own, since a new value cannot be used in the
-- transaction that adds it.
ALTER TYPE "ClockKind" ADD VALUE 'DECIDE_REPAYMENT';
ALTER TYPE "ClockKind" ADD VALUE 'SEND_REPAYMENT_LETTER';
ALTER TYPE "ClockKind" ADD VALUE 'PAY_BACK';
ALTER TYPE "ClockKind" ADD VALUE 'REMIND_REPAYMENT';
ALTER TYPE "ClockKind" ADD VALUE 'ANSWER_REPAYMENT';
ALTER TYPE "EntryKind" ADD VALUE 'REPAYMENT';
ALTER TYPE "LetterKind" ADD VALUE 'REPAYMENT_NOTICE';
ALTER TYPE "LetterKind" ADD VALUE 'REPAYMENT_REMINDER';
ALTER TYPE "LetterKind" ADD VALUE 'REPAYMENT_ANSWER';
ALTER TABLE clock ADD CONSTRAINT clock_due_day_of_repayment CHECK (due_on IS NOT NULL OR kind::text NOT IN ('DECIDE_REPAYMENT',
  'SEND_REPAYMENT_LETTER', 'PAY_BACK', 'REMIND_REPAYMENT', 'ANSWER_REPAYMENT'));
