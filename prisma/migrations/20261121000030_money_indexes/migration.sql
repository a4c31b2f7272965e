-- Indexes of the money's lists and locks.
--
-- Comparing an enum is not leakproof (see the list indexes): whatever follows an enum in an index is out of reach under
-- row-level security. Those indexes go; partial ones, whose condition is proved, take their place where a list needs one.

DROP INDEX payment_commissioner_code_state_due_on_id_idx;
DROP INDEX budget_commissioner_code_state_ends_on_id_idx;
DROP INDEX phb_request_commissioner_code_state_asked_on_id_idx;
DROP INDEX clock_open_by_role;
DROP INDEX ledger_account_by_kind;

-- What has been paid grows for ever, and is read from its newest end. What waits has payment_waiting. The person is in them
-- because row-level security asks for it: so the keys of a page are read from the index alone.
CREATE INDEX payment_released ON payment (commissioner_code, due_on, id) INCLUDE (person_id) WHERE state = 'RELEASED';
CREATE INDEX payment_cancelled ON payment (commissioner_code, due_on, id) INCLUDE (person_id) WHERE state = 'CANCELLED';
