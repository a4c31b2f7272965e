-- The review of a sensitive record of a person without a case is a task of the leads. Every other task is of a case.
ALTER TABLE clock ALTER COLUMN case_id DROP NOT NULL,
  ADD CONSTRAINT clock_of_a_case CHECK (case_id IS NOT NULL OR kind = 'SENSITIVE_REVIEW' AND owner_role = 'PHB_LEAD' AND owner_id IS NULL);
CREATE UNIQUE INDEX clock_one_open_of_person ON clock (commissioner_code, person_id, kind) WHERE ended_on IS NULL AND case_id IS NULL;
GRANT UPDATE (case_id) ON clock TO phb_application;

-- Each sensitive record in force without a task gets one. Row-level security would show the owner of the tables nothing.
ALTER TABLE clock NO FORCE ROW LEVEL SECURITY;
ALTER TABLE sensitive_record NO FORCE ROW LEVEL SECURITY;
ALTER TABLE phb_case NO FORCE ROW LEVEL SECURITY;
INSERT INTO clock (commissioner_code, id, person_id, case_id, kind, owner_role, owner_id, started_on, due_on)
SELECT s.commissioner_code, gen_random_uuid(), s.person_id, NULL, 'SENSITIVE_REVIEW', 'PHB_LEAD', NULL,
  least((s.set_at AT TIME ZONE 'Europe/London')::date, s.review_on), s.review_on
FROM sensitive_record s
WHERE s.ended_at IS NULL
  AND NOT EXISTS (SELECT FROM phb_case c WHERE c.commissioner_code = s.commissioner_code AND c.person_id = s.person_id);
ALTER TABLE clock FORCE ROW LEVEL SECURITY;
ALTER TABLE sensitive_record FORCE ROW LEVEL SECURITY;
ALTER TABLE phb_case FORCE ROW LEVEL SECURITY;
