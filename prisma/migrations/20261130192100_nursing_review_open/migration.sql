-- As every kind of clock has: lists begin with it.
CREATE INDEX clock_open_nursing_review ON clock (commissioner_code, due_on, id) INCLUDE (person_id, owner_role, due_at)
  WHERE ended_on IS NULL AND kind = 'NURSING_REVIEW';

-- Nursing care that is on record and goes on has had no review to come. Three months after the decision or its first day, or today where
-- that is past, on the case it was decided on, else the
-- person's last one of continuing healthcare. The owner of the tables is under row-level security too.
ALTER TABLE clock NO FORCE ROW LEVEL SECURITY;
ALTER TABLE phb_case NO FORCE ROW LEVEL SECURITY;
ALTER TABLE eligibility NO FORCE ROW LEVEL SECURITY;
ALTER TABLE person NO FORCE ROW LEVEL SECURITY;
WITH counting AS (
  SELECT DISTINCT ON (e.commissioner_code, e.person_id) e.* FROM eligibility e WHERE e.framework = 'CHC'
    AND NOT EXISTS (SELECT FROM eligibility n WHERE n.commissioner_code = e.commissioner_code AND n.supersedes_id = e.id)
  ORDER BY e.commissioner_code, e.person_id, e.starts_on DESC, e.recorded_at DESC, e.id DESC
)
INSERT INTO clock (commissioner_code, id, person_id, case_id, kind, owner_role, owner_id, started_on, due_on)
SELECT r.commissioner_code, gen_random_uuid(), r.person_id, r.id, 'NURSING_REVIEW', 'PRACTITIONER', r.practitioner_id,
  greatest(e.starts_on, e.decided_on),
  greatest((greatest(e.starts_on, e.decided_on) + interval '3 months')::date, (now() AT TIME ZONE 'Europe/London')::date)
FROM counting e
CROSS JOIN LATERAL (SELECT * FROM phb_case q WHERE q.commissioner_code = e.commissioner_code AND q.person_id = e.person_id AND q."group" = 'CHC'
  ORDER BY (q.eligibility_id IS NOT DISTINCT FROM e.entry_id) DESC, q.id DESC LIMIT 1) r
JOIN person p ON p.commissioner_code = e.commissioner_code AND p.id = e.person_id AND p.died_on IS NULL
WHERE e.outcome = 'NURSING_CARE' AND e.ends_on IS NULL;
ALTER TABLE clock FORCE ROW LEVEL SECURITY;
ALTER TABLE phb_case FORCE ROW LEVEL SECURITY;
ALTER TABLE eligibility FORCE ROW LEVEL SECURITY;
ALTER TABLE person FORCE ROW LEVEL SECURITY;
