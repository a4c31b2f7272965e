-- Nursing care from elsewhere that was on record before this version, of people without a case of continuing healthcare, had no review: it
-- begins one, as it does from now on. It is due twelve months after the last review that is known, or else three months after the care began
-- and not before today. It is the case of who has had the person on their caseload the longest, or else of who recorded the care.
-- The owner of the tables is under row-level security too.
ALTER TABLE clock NO FORCE ROW LEVEL SECURITY;
ALTER TABLE person NO FORCE ROW LEVEL SECURITY;
ALTER TABLE phb_case NO FORCE ROW LEVEL SECURITY;
ALTER TABLE eligibility NO FORCE ROW LEVEL SECURITY;
ALTER TABLE caseload_entry NO FORCE ROW LEVEL SECURITY;
WITH care AS (
  SELECT DISTINCT ON (e.commissioner_code, e.person_id) e.*
  FROM eligibility e JOIN eligibility f ON f.commissioner_code = e.commissioner_code AND f.id = e.entry_id
  WHERE e.framework = 'CHC'
    AND NOT EXISTS (SELECT FROM eligibility n WHERE n.commissioner_code = e.commissioner_code AND n.supersedes_id = e.id)
  ORDER BY e.commissioner_code, e.person_id, e.starts_on DESC, f.recorded_at DESC, f.id DESC
)
INSERT INTO phb_case (commissioner_code, id, person_id, "group", origin, referral_kind, state, asked_on, asked_by, asked_by_name, "right", right_source,
  right_rule_set, practitioner_id, recorded_by_id, recorded_at, closed_on, closed_reason, eligibility_id)
SELECT care.commissioner_code, gen_random_uuid(), care.person_id, 'CHC', 'REFERRAL', 'NURSING_REVIEW', 'REFUSED', CURRENT_DATE, 'PROFESSIONAL',
  left(care.decided_by, 120), 'RIGHT_TO_HAVE', 'NHS Commissioning Board and Clinical Commissioning Groups (Responsibilities and Standing Rules) Regulations 2012 (SI 2012/2996), Part 6A, regulations 32A and 32B, as extended from 2 December 2019',
  'phb-right-2019-12-02', coalesce((SELECT l.user_id FROM caseload_entry l WHERE l.commissioner_code = care.commissioner_code AND l.person_id = care.person_id
    AND l.starts_on <= CURRENT_DATE AND (l.ends_on IS NULL OR l.ends_on >= CURRENT_DATE) ORDER BY l.starts_on, l.id LIMIT 1), care.recorded_by_id),
  care.recorded_by_id, now(), CURRENT_DATE,
  care.decided_by || ' decided on NHS-funded nursing care. This case is only for its reviews.', care.entry_id
FROM care JOIN person p ON p.commissioner_code = care.commissioner_code AND p.id = care.person_id AND p.died_on IS NULL
WHERE care.outcome = 'NURSING_CARE' AND care.ends_on IS NULL AND care.decided_where <> 'HERE'
  AND NOT EXISTS (SELECT FROM phb_case r WHERE r.commissioner_code = care.commissioner_code AND r.person_id = care.person_id AND r."group" = 'CHC');
INSERT INTO clock (commissioner_code, id, person_id, case_id, kind, owner_role, owner_id, started_on, due_on)
SELECT d.commissioner_code, gen_random_uuid(), d.person_id, d.case_id, 'NURSING_REVIEW', 'PRACTITIONER', d.practitioner_id, least(d.since, d.due), d.due
FROM (SELECT r.commissioner_code, r.person_id, r.id AS case_id, r.practitioner_id,
    CASE WHEN e.reviewed_on >= e.starts_on THEN e.reviewed_on ELSE e.starts_on END AS since,
    (CASE WHEN e.reviewed_on >= e.starts_on THEN e.reviewed_on + interval '12 months'
      ELSE greatest(e.starts_on + interval '3 months', CURRENT_DATE) END)::date AS due
  FROM phb_case r JOIN eligibility e ON e.commissioner_code = r.commissioner_code AND e.entry_id = r.eligibility_id
  WHERE r.referral_kind = 'NURSING_REVIEW'
    AND NOT EXISTS (SELECT FROM eligibility n WHERE n.commissioner_code = e.commissioner_code AND n.supersedes_id = e.id)
    AND NOT EXISTS (SELECT FROM clock c WHERE c.commissioner_code = r.commissioner_code AND c.case_id = r.id)) d;
ALTER TABLE clock FORCE ROW LEVEL SECURITY;
ALTER TABLE person FORCE ROW LEVEL SECURITY;
ALTER TABLE phb_case FORCE ROW LEVEL SECURITY;
ALTER TABLE eligibility FORCE ROW LEVEL SECURITY;
ALTER TABLE caseload_entry FORCE ROW LEVEL SECURITY;
