-- Indexes of the lists: one for each order they are offered in, so that a page is read from where it begins.
--
-- Comparing an enum is not leakproof in PostgreSQL, so under row-level security no condition on a state, a role or a kind
-- can be looked up in an index. A partial index can still answer it: its condition is proved, not compared. Queries name
-- those values as literals for that reason (docs/decisions/0008).

DROP INDEX person_commissioner_code_date_of_birth_idx;
CREATE INDEX person_commissioner_code_date_of_birth_id_idx ON person (commissioner_code, date_of_birth, id);

CREATE INDEX budget_commissioner_code_ends_on_id_idx ON budget (commissioner_code, ends_on, id);
CREATE INDEX budget_commissioner_code_starts_on_id_idx ON budget (commissioner_code, starts_on, id);
CREATE INDEX budget_commissioner_code_agreed_pence_id_idx ON budget (commissioner_code, agreed_pence, id);
CREATE INDEX budget_live ON budget (commissioner_code, id) INCLUDE (agreed_pence) WHERE state IN ('ACTIVE', 'SUSPENDED');
CREATE INDEX budget_suspended ON budget (commissioner_code, ends_on, id) WHERE state = 'SUSPENDED';

-- What waits for the commissioner, oldest due first; and everything that is open, whoever must act.
CREATE INDEX clock_open_for_commissioner ON clock (commissioner_code, due_on, id)
  WHERE ended_on IS NULL AND owner_role IN ('PHB_LEAD', 'FINANCE_OFFICER');
CREATE INDEX clock_open_by_due ON clock (commissioner_code, due_on, id) WHERE ended_on IS NULL;

-- Cases on the way to a budget, and those that stand still or are over: few beside the ones with an active budget.
CREATE INDEX phb_request_in_progress ON phb_request (commissioner_code, person_id)
  WHERE state IN ('REQUESTED', 'ELIGIBLE', 'INDICATIVE_SET', 'PLANNING', 'PLAN_SUBMITTED', 'CHANGES_REQUESTED', 'APPROVED');
CREATE INDEX phb_request_stopped ON phb_request (commissioner_code, person_id)
  WHERE state IN ('DECLINED', 'REFUSED', 'SUSPENDED', 'ENDED');

-- Payments that somebody must still approve or release.
CREATE INDEX payment_waiting ON payment (commissioner_code, due_on, id) WHERE state IN ('PROPOSED', 'APPROVED');
