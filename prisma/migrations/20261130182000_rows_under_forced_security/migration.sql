-- Five migrations changed rows of tables under forced row-level security without lifting it. An owner of the tables that is neither a
-- superuser nor may pass row-level security changed nothing by them. This does what is left of them; where they worked, it finds nothing.
-- 20261129000100 and 20261129010010 leave nothing to do: each then added a constraint that no row which they missed passes.

ALTER TABLE person NO FORCE ROW LEVEL SECURITY;
ALTER TABLE death NO FORCE ROW LEVEL SECURITY;
ALTER TABLE authority NO FORCE ROW LEVEL SECURITY;
ALTER TABLE sensitive_record NO FORCE ROW LEVEL SECURITY;
ALTER TABLE phb_case NO FORCE ROW LEVEL SECURITY;
ALTER TABLE clock NO FORCE ROW LEVEL SECURITY;
ALTER TABLE challenge NO FORCE ROW LEVEL SECURITY;
ALTER TABLE challenge_outcome NO FORCE ROW LEVEL SECURITY;

-- 20261129010000: deaths known before recording one was a step of its own were typed with the personal details.
INSERT INTO death (commissioner_code, id, person_id, died_on, heard_from, recorded_by_id, recorded_at)
SELECT p.commissioner_code, gen_random_uuid(), p.id, p.died_on, 'Recorded with the personal details', p.registered_by_id,
  greatest(p.registered_at, p.died_on::timestamp AT TIME ZONE 'Europe/London')
FROM person p
WHERE p.died_on IS NOT NULL AND NOT EXISTS (SELECT FROM death d
  WHERE d.commissioner_code = p.commissioner_code AND d.person_id = p.id AND d.taken_back_at IS NULL);

-- 20261130010100: a death ended the person's own sign-in and every authority over them. One over the estate was recorded after it.
UPDATE authority a SET ended_at = now(), ended_reason = 'The person died', ended_by_death_id = d.id
FROM death d
WHERE d.commissioner_code = a.commissioner_code AND d.person_id = a.person_id AND d.taken_back_at IS NULL
  AND a.basis <> 'PERSONAL_REPRESENTATIVE'
  AND a.ended_at IS NULL AND (a.ends_on IS NULL OR a.ends_on >= (now() AT TIME ZONE 'Europe/London')::date);
UPDATE session s SET ended_at = now()
FROM authority a WHERE a.user_id = s.user_id AND a.kind = 'SELF' AND a.ended_by_death_id IS NOT NULL AND s.ended_at IS NULL;

-- 20261130010500: each sensitive record in force has its review as a task, on the case that lib/case/rules/case-to-ask.ts chooses.
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
WHERE s.ended_at IS NULL AND NOT EXISTS (SELECT FROM clock k
  WHERE k.commissioner_code = s.commissioner_code AND k.person_id = s.person_id AND k.kind = 'SENSITIVE_REVIEW' AND k.ended_on IS NULL);

-- 20261130110200 lifted it from all but challenge_outcome, so a screening that was answered counted as open, and a local resolution
-- that followed it got the task of the screening. Such a task gets its own name back.
UPDATE clock o SET kind = 'LOCAL_RESOLUTION'
FROM phb_case k
WHERE k.commissioner_code = o.commissioner_code AND k.id = o.case_id AND k."group" = 'CHC'
  AND o.kind = 'ANSWER_RECONSIDERATION' AND o.ended_on IS NULL
  AND (SELECT array_agg(c.stage::text) FROM challenge c WHERE c.commissioner_code = o.commissioner_code AND c.case_id = o.case_id
    AND NOT EXISTS (SELECT FROM challenge_outcome e WHERE e.commissioner_code = c.commissioner_code AND e.challenge_id = c.id))
    = ARRAY['LOCAL_RESOLUTION'];

ALTER TABLE person FORCE ROW LEVEL SECURITY;
ALTER TABLE death FORCE ROW LEVEL SECURITY;
ALTER TABLE authority FORCE ROW LEVEL SECURITY;
ALTER TABLE sensitive_record FORCE ROW LEVEL SECURITY;
ALTER TABLE phb_case FORCE ROW LEVEL SECURITY;
ALTER TABLE clock FORCE ROW LEVEL SECURITY;
ALTER TABLE challenge FORCE ROW LEVEL SECURITY;
ALTER TABLE challenge_outcome FORCE ROW LEVEL SECURITY;
