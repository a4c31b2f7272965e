-- A Checklist or a pre-assessment that was reconsidered as positive had its time to decide from the day of the reconsideration. It runs from
-- the day the commissioner received it: 28 days for an adult, 42 for a child. One that came before 18 is left as it is: its time runs from
-- that birthday. The owner of the tables is under row-level security too.
ALTER TABLE clock NO FORCE ROW LEVEL SECURITY;
ALTER TABLE challenge NO FORCE ROW LEVEL SECURITY;
ALTER TABLE challenge_outcome NO FORCE ROW LEVEL SECURITY;
ALTER TABLE assessment NO FORCE ROW LEVEL SECURITY;
ALTER TABLE person NO FORCE ROW LEVEL SECURITY;
UPDATE clock c SET started_on = a.received_on, due_on = a.received_on + CASE c.kind WHEN 'CHC_DECISION' THEN 28 ELSE 42 END
FROM challenge h
JOIN challenge_outcome o ON o.commissioner_code = h.commissioner_code AND o.challenge_id = h.id AND o.outcome = 'FULL_ASSESSMENT'
JOIN assessment a ON a.commissioner_code = h.commissioner_code AND a.id = h.assessment_id
JOIN person p ON p.commissioner_code = h.commissioner_code AND p.id = h.person_id
WHERE c.commissioner_code = h.commissioner_code AND c.case_id = h.case_id AND c.kind IN ('CHC_DECISION', 'CHILD_DECISION')
  AND c.started_on = o.decided_on AND a.received_on < o.decided_on
  AND (c.kind = 'CHILD_DECISION' OR a.received_on >= p.date_of_birth + interval '18 years');
ALTER TABLE clock FORCE ROW LEVEL SECURITY;
ALTER TABLE challenge FORCE ROW LEVEL SECURITY;
ALTER TABLE challenge_outcome FORCE ROW LEVEL SECURITY;
ALTER TABLE assessment FORCE ROW LEVEL SECURITY;
ALTER TABLE person FORCE ROW LEVEL SECURITY;
