ALTER TABLE clock ADD CONSTRAINT clock_due_day_of_review CHECK (due_on IS NOT NULL OR kind <> 'SENSITIVE_REVIEW');

-- As each kind has one: lists begin with it.
CREATE INDEX clock_open_sensitive_review ON clock (commissioner_code, due_on, id) INCLUDE (person_id, owner_role, due_at)
  WHERE ended_on IS NULL AND kind = 'SENSITIVE_REVIEW';

-- Each sensitive record in force gets its task, on the case that caseToAsk of lib/case/rules/case-to-ask.ts would choose: one
-- with a budget, else an open one, else the newest. It is the practitioner's where they are a named reader, else the leads'.
INSERT INTO clock (commissioner_code, id, person_id, case_id, kind, owner_role, owner_id, started_on, due_on)
SELECT s.commissioner_code, gen_random_uuid(), s.person_id, r.id, 'SENSITIVE_REVIEW',
  (CASE WHEN r.practitioner_id = ANY (s.reader_ids) THEN 'PRACTITIONER' ELSE 'PHB_LEAD' END)::"Role",
  CASE WHEN r.practitioner_id = ANY (s.reader_ids) THEN r.practitioner_id END,
  least((s.set_at AT TIME ZONE 'Europe/London')::date, s.review_on), s.review_on
FROM sensitive_record s
CROSS JOIN LATERAL (SELECT c.id, c.practitioner_id FROM phb_case c
  WHERE c.commissioner_code = s.commissioner_code AND c.person_id = s.person_id
  ORDER BY CASE WHEN c.state IN ('ACTIVE', 'SUSPENDED') THEN 0 WHEN c.state IN ('DECLINED', 'REFUSED', 'ENDED') THEN 2 ELSE 1 END,
    c.asked_on DESC, c.id DESC LIMIT 1) r
WHERE s.ended_at IS NULL;
