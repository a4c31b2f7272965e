-- As every kind of clock has: lists begin with it.
CREATE INDEX clock_open_direct_payment_review ON clock (commissioner_code, due_on, id) INCLUDE (person_id, owner_role, due_at)
  WHERE ended_on IS NULL AND kind = 'DIRECT_PAYMENT_REVIEW';

-- A review that was held: of eligible care, of a plan and its budget, or of a direct payment. It is never edited; one that was
-- recorded by mistake is taken back, with the reason.
CREATE TYPE "ReviewOutcome" AS ENUM ('NO_CHANGE', 'CHANGE_PLAN', 'ELIGIBILITY_AGAIN');

CREATE TABLE care_review (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind "ClockKind" NOT NULL,
  held_on date NOT NULL,
  present varchar(500) NOT NULL,
  outcome "ReviewOutcome" NOT NULL,
  reason varchar(2000),
  recorded_by_id uuid NOT NULL,
  recorded_by_name varchar(120) NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  taken_back_at timestamptz(3),
  taken_back_by_id uuid,
  taken_back_reason varchar(500),
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (commissioner_code, case_id) REFERENCES phb_case (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (commissioner_code, person_id) REFERENCES person (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (recorded_by_id) REFERENCES user_account (id),
  FOREIGN KEY (taken_back_by_id) REFERENCES user_account (id),
  CONSTRAINT care_review_kind CHECK (kind IN ('FIRST_REVIEW', 'DIRECT_PAYMENT_REVIEW', 'ELIGIBILITY_REVIEW', 'FAST_TRACK_REVIEW')),
  CONSTRAINT care_review_words CHECK (length(trim(present)) > 0 AND (outcome = 'NO_CHANGE' OR length(trim(reason)) > 0)),
  CONSTRAINT care_review_taken_back CHECK ((taken_back_at IS NULL) = (taken_back_by_id IS NULL)
    AND (taken_back_at IS NULL) = (taken_back_reason IS NULL))
);
CREATE INDEX care_review_commissioner_code_case_id_held_on_idx ON care_review (commissioner_code, case_id, held_on);
CREATE INDEX care_review_commissioner_code_person_id_idx ON care_review (commissioner_code, person_id);

-- Row-level security and rights, as for every table of people. Who acts for a person does not review their care (decision 0028).
DO $$
DECLARE
  rule text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND ((SELECT current_setting('app.reach', true)) = 'commissioner'
    OR strpos((SELECT current_setting('app.person_ids', true)), person_id::text) > 0)$q$;
  free text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true))
    AND strpos(coalesce((SELECT current_setting('app.acts_for', true)), ''), person_id::text) = 0$q$;
BEGIN
  ALTER TABLE care_review ENABLE ROW LEVEL SECURITY;
  ALTER TABLE care_review FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY reached ON care_review USING (%s) WITH CHECK (%s)', rule, rule);
  EXECUTE format('CREATE POLICY judged_by_others ON care_review AS RESTRICTIVE FOR INSERT WITH CHECK (%s)', free);
  EXECUTE format('CREATE POLICY judged_by_others_again ON care_review AS RESTRICTIVE FOR UPDATE USING (%s) WITH CHECK (%s)', free, free);
END $$;
GRANT SELECT, INSERT ON care_review TO phb_application;
GRANT UPDATE (taken_back_at, taken_back_by_id, taken_back_reason) ON care_review TO phb_application;

-- A case that rests on continuing healthcare decided outside this service has had no review to come. Three months after the care
-- began, or today where that is past. The owner of the tables is under row-level security too, so it is lifted for this statement.
ALTER TABLE clock NO FORCE ROW LEVEL SECURITY;
ALTER TABLE phb_case NO FORCE ROW LEVEL SECURITY;
ALTER TABLE eligibility NO FORCE ROW LEVEL SECURITY;
ALTER TABLE person NO FORCE ROW LEVEL SECURITY;
INSERT INTO clock (commissioner_code, id, person_id, case_id, kind, owner_role, owner_id, started_on, due_on)
SELECT r.commissioner_code, gen_random_uuid(), r.person_id, r.id,
  (CASE e.outcome WHEN 'CHC' THEN 'ELIGIBILITY_REVIEW' ELSE 'FAST_TRACK_REVIEW' END)::"ClockKind", 'PRACTITIONER', r.practitioner_id,
  greatest(r.asked_on, e.decided_on), greatest((e.starts_on + interval '3 months')::date, greatest(r.asked_on, e.decided_on),
    (now() AT TIME ZONE 'Europe/London')::date)
FROM phb_case r
JOIN person p ON p.commissioner_code = r.commissioner_code AND p.id = r.person_id AND p.died_on IS NULL
JOIN eligibility e ON e.commissioner_code = r.commissioner_code AND e.entry_id = r.eligibility_id
WHERE r.state NOT IN ('DECLINED', 'REFUSED', 'ENDED') AND e.outcome IN ('CHC', 'CHC_FAST_TRACK')
  AND coalesce(e.ends_on >= (now() AT TIME ZONE 'Europe/London')::date, true)
  AND NOT EXISTS (SELECT FROM eligibility n WHERE n.commissioner_code = e.commissioner_code AND n.supersedes_id = e.id)
  AND NOT EXISTS (SELECT FROM clock c WHERE c.commissioner_code = r.commissioner_code AND c.case_id = r.id
    AND c.kind IN ('ELIGIBILITY_REVIEW', 'FAST_TRACK_REVIEW'));
ALTER TABLE clock FORCE ROW LEVEL SECURITY;
ALTER TABLE phb_case FORCE ROW LEVEL SECURITY;
ALTER TABLE eligibility FORCE ROW LEVEL SECURITY;
ALTER TABLE person FORCE ROW LEVEL SECURITY;
