-- What lets the holder of a power over property hold the money can be recorded later, on an authority of before that was asked; the
-- person's own consent is one such basis. And a task asks for it. A value of an enum is of use only after the transaction that adds it.
ALTER TYPE "MoneyBasis" ADD VALUE 'PERSON_CONSENT';
ALTER TYPE "ClockKind" ADD VALUE 'PAYEE_STOPPED';
ALTER TABLE clock ADD CONSTRAINT clock_due_day_of_payee_stopped CHECK (due_on IS NOT NULL OR kind::text <> 'PAYEE_STOPPED');
GRANT UPDATE (money_basis, money_basis_source, money_basis_paragraph, money_basis_on) ON authority TO phb_application;
