-- As every kind has (20261129060100_few_cases); a value of an enum is of use only after the transaction that adds it.
CREATE INDEX clock_open_stopped_payments ON clock (commissioner_code, due_on, id) INCLUDE (person_id, owner_role, due_at)
  WHERE ended_on IS NULL AND kind = 'STOPPED_PAYMENTS';
-- Authorities for money that ended: few of all.
CREATE INDEX authority_of_money_with_end ON authority (commissioner_code, person_id)
  WHERE covers_money AND kind <> 'SELF' AND (ends_on IS NOT NULL OR ended_at IS NOT NULL);
-- Budgets that ended, or of which consent was withdrawn.
CREATE INDEX budget_with_end ON budget (commissioner_code, id) WHERE consent_ended_on IS NOT NULL OR ended_on IS NOT NULL;
