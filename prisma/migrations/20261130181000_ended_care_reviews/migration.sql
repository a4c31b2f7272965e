-- The review of continuing healthcare that has ended stayed due. It ends, unless the person has other continuing healthcare with no
-- last day. The owner of the tables is under row-level security too, so it is lifted for this statement.
ALTER TABLE clock NO FORCE ROW LEVEL SECURITY;
ALTER TABLE phb_case NO FORCE ROW LEVEL SECURITY;
ALTER TABLE eligibility NO FORCE ROW LEVEL SECURITY;
WITH counting AS (
  SELECT e.* FROM eligibility e WHERE e.framework = 'CHC'
    AND NOT EXISTS (SELECT FROM eligibility n WHERE n.commissioner_code = e.commissioner_code AND n.supersedes_id = e.id)
)
UPDATE clock c SET ended_on = greatest(c.started_on, (now() AT TIME ZONE 'Europe/London')::date), ended_by = 'eligibility-ended'
FROM phb_case r JOIN counting e ON e.commissioner_code = r.commissioner_code AND e.entry_id = r.eligibility_id
WHERE r.commissioner_code = c.commissioner_code AND r.id = c.case_id AND c.ended_on IS NULL
  AND c.kind IN ('ELIGIBILITY_REVIEW', 'FAST_TRACK_REVIEW') AND e.change = 'ENDED'
  AND NOT EXISTS (SELECT FROM counting o WHERE o.commissioner_code = e.commissioner_code AND o.person_id = e.person_id
    AND o.outcome IN ('CHC', 'CHC_FAST_TRACK') AND o.ends_on IS NULL);
ALTER TABLE clock FORCE ROW LEVEL SECURITY;
ALTER TABLE phb_case FORCE ROW LEVEL SECURITY;
ALTER TABLE eligibility FORCE ROW LEVEL SECURITY;
