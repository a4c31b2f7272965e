-- As every kind of clock has: lists begin with it.
CREATE INDEX clock_open_consider_nursing ON clock (commissioner_code, due_on, id) INCLUDE (person_id, owner_role, due_at)
  WHERE ended_on IS NULL AND kind = 'CONSIDER_NURSING';

-- Checklists that closed the case of a person who was assessed in a care home, where nothing was decided on nursing care since: 28 days from
-- receipt, or today where that is past. The owner of the tables is under row-level security too.
ALTER TABLE clock NO FORCE ROW LEVEL SECURITY;
ALTER TABLE phb_case NO FORCE ROW LEVEL SECURITY;
ALTER TABLE assessment NO FORCE ROW LEVEL SECURITY;
ALTER TABLE eligibility NO FORCE ROW LEVEL SECURITY;
ALTER TABLE eligibility_decision NO FORCE ROW LEVEL SECURITY;
ALTER TABLE person NO FORCE ROW LEVEL SECURITY;
INSERT INTO clock (commissioner_code, id, person_id, case_id, kind, owner_role, started_on, due_on)
SELECT r.commissioner_code, gen_random_uuid(), r.person_id, r.id, 'CONSIDER_NURSING', 'PHB_LEAD', a.received_on,
  greatest(a.received_on + 28, (now() AT TIME ZONE 'Europe/London')::date)
FROM phb_case r
CROSS JOIN LATERAL (SELECT s.received_on FROM assessment s WHERE s.commissioner_code = r.commissioner_code AND s.case_id = r.id
    AND s.tool = 'CHECKLIST' AND s.state = 'COMPLETED' AND s.indication = 'NEGATIVE' AND NOT s.is_referred_anyway AND s.setting = 'CARE_HOME'
    AND s.received_on IS NOT NULL ORDER BY s.received_on DESC LIMIT 1) a
JOIN person p ON p.commissioner_code = r.commissioner_code AND p.id = r.person_id AND p.died_on IS NULL
WHERE r.state = 'REFUSED' AND r."group" = 'CHC'
  AND NOT EXISTS (SELECT FROM eligibility_decision d WHERE d.commissioner_code = r.commissioner_code AND d.case_id = r.id)
  AND NOT EXISTS (SELECT FROM eligibility e WHERE e.commissioner_code = r.commissioner_code AND e.person_id = r.person_id
    AND e.framework = 'CHC' AND e.decided_on >= a.received_on);
ALTER TABLE clock FORCE ROW LEVEL SECURITY;
ALTER TABLE phb_case FORCE ROW LEVEL SECURITY;
ALTER TABLE assessment FORCE ROW LEVEL SECURITY;
ALTER TABLE eligibility FORCE ROW LEVEL SECURITY;
ALTER TABLE eligibility_decision FORCE ROW LEVEL SECURITY;
ALTER TABLE person FORCE ROW LEVEL SECURITY;
