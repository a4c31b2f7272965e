-- A refused plan or a closed case ended the review of continuing healthcare, although the care went on. It is due again on the day it was:
-- of a living person, where their record says last that the NHS pays for that care without a last day, and no other review of it runs.
-- The owner of the tables is under row-level security too.
ALTER TABLE clock NO FORCE ROW LEVEL SECURITY;
ALTER TABLE person NO FORCE ROW LEVEL SECURITY;
ALTER TABLE phb_case NO FORCE ROW LEVEL SECURITY;
ALTER TABLE eligibility NO FORCE ROW LEVEL SECURITY;
WITH care AS (
  SELECT DISTINCT ON (e.commissioner_code, e.person_id) e.commissioner_code, e.person_id, e.entry_id, e.ends_on,
    CASE e.outcome WHEN 'CHC' THEN 'ELIGIBILITY_REVIEW' WHEN 'CHC_FAST_TRACK' THEN 'FAST_TRACK_REVIEW' END AS review
  FROM eligibility e JOIN eligibility f ON f.commissioner_code = e.commissioner_code AND f.id = e.entry_id
  WHERE e.framework = 'CHC'
    AND NOT EXISTS (SELECT FROM eligibility n WHERE n.commissioner_code = e.commissioner_code AND n.supersedes_id = e.id)
  ORDER BY e.commissioner_code, e.person_id, e.starts_on DESC, f.recorded_at DESC, f.id DESC
), stopped AS (
  SELECT DISTINCT ON (c.commissioner_code, c.person_id) c.commissioner_code, c.id
  FROM care JOIN person p ON p.commissioner_code = care.commissioner_code AND p.id = care.person_id AND p.died_on IS NULL
  JOIN phb_case r ON r.commissioner_code = care.commissioner_code AND r.person_id = care.person_id AND r.eligibility_id = care.entry_id
  JOIN clock c ON c.commissioner_code = r.commissioner_code AND c.case_id = r.id AND c.kind::text = care.review
    AND c.ended_by IN ('plan-refused', 'case-closed')
  WHERE care.ends_on IS NULL AND NOT EXISTS (SELECT FROM clock o WHERE o.commissioner_code = care.commissioner_code AND o.person_id = care.person_id
    AND o.ended_on IS NULL AND o.kind IN ('ELIGIBILITY_REVIEW', 'FAST_TRACK_REVIEW'))
  ORDER BY c.commissioner_code, c.person_id, c.ended_on DESC, c.id DESC
)
UPDATE clock c SET ended_on = NULL, ended_by = NULL, ended_by_id = NULL, ended_note = NULL
FROM stopped s WHERE c.commissioner_code = s.commissioner_code AND c.id = s.id;
ALTER TABLE clock FORCE ROW LEVEL SECURITY;
ALTER TABLE person FORCE ROW LEVEL SECURITY;
ALTER TABLE phb_case FORCE ROW LEVEL SECURITY;
ALTER TABLE eligibility FORCE ROW LEVEL SECURITY;
