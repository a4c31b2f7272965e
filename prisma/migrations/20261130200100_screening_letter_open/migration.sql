-- As every kind of clock has: lists begin with it.
CREATE INDEX clock_open_screening_letter ON clock (commissioner_code, due_on, id) INCLUDE (person_id, owner_role, due_at)
  WHERE ended_on IS NULL AND kind = 'SEND_SCREENING_LETTER';

-- Letters about screenings that were never sent, on cases that wait or that a screening closed: five working days from the day the first of
-- them was received, or today where that is past. The owner of the tables is under row-level security too.
ALTER TABLE clock NO FORCE ROW LEVEL SECURITY;
ALTER TABLE phb_case NO FORCE ROW LEVEL SECURITY;
ALTER TABLE assessment NO FORCE ROW LEVEL SECURITY;
ALTER TABLE letter NO FORCE ROW LEVEL SECURITY;
ALTER TABLE eligibility_decision NO FORCE ROW LEVEL SECURITY;
ALTER TABLE person NO FORCE ROW LEVEL SECURITY;
INSERT INTO clock (commissioner_code, id, person_id, case_id, kind, owner_role, owner_id, started_on, due_on)
SELECT r.commissioner_code, gen_random_uuid(), r.person_id, r.id, 'SEND_SCREENING_LETTER', 'PRACTITIONER', r.practitioner_id, a.received_on,
  greatest((SELECT d::date FROM generate_series(a.received_on + 1, a.received_on + 30, interval '1 day') d
      WHERE extract(isodow FROM d) < 6 AND NOT EXISTS (SELECT FROM bank_holiday h WHERE h.date = d::date) ORDER BY d OFFSET 4 LIMIT 1),
    (now() AT TIME ZONE 'Europe/London')::date)
FROM phb_case r
CROSS JOIN LATERAL (SELECT min(s.received_on) AS received_on FROM assessment s WHERE s.commissioner_code = r.commissioner_code
    AND s.case_id = r.id AND s.tool IN ('CHECKLIST', 'CHILD_PRE_ASSESSMENT') AND s.state = 'COMPLETED'
    AND NOT EXISTS (SELECT FROM letter l WHERE l.commissioner_code = s.commissioner_code AND l.subject_id = s.id)) a
JOIN person p ON p.commissioner_code = r.commissioner_code AND p.id = r.person_id AND p.died_on IS NULL
WHERE a.received_on IS NOT NULL AND r.state IN ('REQUESTED', 'REFUSED')
  AND NOT EXISTS (SELECT FROM eligibility_decision d WHERE d.commissioner_code = r.commissioner_code AND d.case_id = r.id)
  AND NOT EXISTS (SELECT FROM clock c WHERE c.commissioner_code = r.commissioner_code AND c.case_id = r.id
    AND c.kind = 'SEND_SCREENING_LETTER');
ALTER TABLE clock FORCE ROW LEVEL SECURITY;
ALTER TABLE phb_case FORCE ROW LEVEL SECURITY;
ALTER TABLE assessment FORCE ROW LEVEL SECURITY;
ALTER TABLE letter FORCE ROW LEVEL SECURITY;
ALTER TABLE eligibility_decision FORCE ROW LEVEL SECURITY;
ALTER TABLE person FORCE ROW LEVEL SECURITY;
