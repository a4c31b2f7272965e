-- Eligibility is the person's own record (docs/decisions: "Eligibility is the person's own"). A row is what was decided for a
-- person under a framework, and from which day. It is never edited: a later row supersedes it and says why. Rows that supersede one
-- another are one entry. A case points at the first row of the entry that it rests on.

CREATE TYPE "CareOutcome" AS ENUM ('CHC', 'CHC_FAST_TRACK', 'CHILDRENS_CARE', 'NURSING_CARE', 'JOINT_PACKAGE', 'SECTION_117', 'WHEELCHAIR', 'LOCAL',
  'NOT_ELIGIBLE');
CREATE TYPE "DecidedWhere" AS ENUM ('HERE', 'OUTSIDE', 'ELSEWHERE');
CREATE TYPE "EligibilityChange" AS ENUM ('CORRECTED', 'REVIEWED', 'DECIDED_AGAIN', 'ENDED');

CREATE TABLE eligibility (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  framework "PhbGroup" NOT NULL,
  outcome "CareOutcome" NOT NULL,
  starts_on date NOT NULL,
  ends_on date,
  decided_on date NOT NULL,
  decided_where "DecidedWhere" NOT NULL,
  decided_by varchar(160) NOT NULL,
  evidence varchar(4000) NOT NULL,
  reasons varchar(4000) NOT NULL,
  document varchar(300),
  nursing_pence bigint,
  nhs_share varchar(1000),
  change "EligibilityChange",
  change_reason varchar(2000),
  supersedes_id uuid,
  decision_id uuid,
  recorded_by_id uuid NOT NULL,
  recorded_by_name varchar(120) NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (commissioner_code, person_id) REFERENCES person (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (commissioner_code, entry_id) REFERENCES eligibility (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (commissioner_code, supersedes_id) REFERENCES eligibility (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (commissioner_code, decision_id) REFERENCES eligibility_decision (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (recorded_by_id) REFERENCES user_account (id),
  CONSTRAINT eligibility_words CHECK (length(trim(decided_by)) > 0 AND length(trim(evidence)) > 0),
  CONSTRAINT eligibility_days CHECK (ends_on >= starts_on),
  -- The first row of an entry is its own; a later one supersedes another and says how.
  CONSTRAINT eligibility_entry CHECK ((supersedes_id IS NULL) = (entry_id = id) AND (supersedes_id IS NULL) = (change IS NULL)
    AND (change IS NOT NULL OR change_reason IS NULL) AND supersedes_id <> id),
  CONSTRAINT eligibility_ended CHECK (change <> 'ENDED' OR ends_on IS NOT NULL),
  CONSTRAINT eligibility_nursing CHECK (nursing_pence IS NULL OR (outcome = 'NURSING_CARE' AND nursing_pence > 0)),
  CONSTRAINT eligibility_joint CHECK ((outcome = 'JOINT_PACKAGE') = (nhs_share IS NOT NULL)),
  CONSTRAINT eligibility_framework CHECK (CASE outcome
    WHEN 'NOT_ELIGIBLE' THEN true
    WHEN 'JOINT_PACKAGE' THEN framework IN ('CHC', 'CYPCC')
    WHEN 'CHILDRENS_CARE' THEN framework = 'CYPCC'
    WHEN 'SECTION_117' THEN framework = 'S117'
    WHEN 'WHEELCHAIR' THEN framework = 'WHEELCHAIR'
    WHEN 'LOCAL' THEN framework IN ('LONG_TERM_CONDITION', 'LEARNING_DISABILITY', 'MENTAL_HEALTH', 'OTHER_LOCAL')
    ELSE framework = 'CHC' END)
);

-- The record of a person, its entries, and the one row of a decision. A row is superseded once.
CREATE INDEX eligibility_commissioner_code_person_id_recorded_at_idx ON eligibility (commissioner_code, person_id, recorded_at);
CREATE INDEX eligibility_commissioner_code_entry_id_idx ON eligibility (commissioner_code, entry_id);
CREATE UNIQUE INDEX eligibility_commissioner_code_supersedes_id_key ON eligibility (commissioner_code, supersedes_id);
CREATE UNIQUE INDEX eligibility_commissioner_code_decision_id_key ON eligibility (commissioner_code, decision_id);

CREATE TRIGGER eligibility_append_only BEFORE UPDATE OR DELETE ON eligibility FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER eligibility_not_emptied BEFORE TRUNCATE ON eligibility EXECUTE FUNCTION refuse_change();

ALTER TABLE phb_case ADD COLUMN eligibility_id uuid,
  ADD FOREIGN KEY (commissioner_code, eligibility_id) REFERENCES eligibility (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION;
CREATE INDEX phb_case_commissioner_code_eligibility_id_idx ON phb_case (commissioner_code, eligibility_id);

-- Each decision that was made on a case becomes a row of its person; those that supersede one another are an entry. The owner of
-- the tables is under row-level security too, so it is lifted for these statements.
ALTER TABLE eligibility_decision NO FORCE ROW LEVEL SECURITY;
ALTER TABLE phb_case NO FORCE ROW LEVEL SECURITY;
-- BEGIN BACKFILL (tests/integration/seed/replay.test.ts runs these statements again and compares)
WITH RECURSIVE placed AS MATERIALIZED (
  SELECT d.commissioner_code, d.id AS decision_id, d.supersedes_id AS former_id, gen_random_uuid() AS row_id FROM eligibility_decision d
), chained AS (
  SELECT p.commissioner_code, p.decision_id, p.row_id, p.row_id AS entry_id, NULL::uuid AS supersedes_id
  FROM placed p WHERE p.former_id IS NULL
  UNION ALL
  SELECT p.commissioner_code, p.decision_id, p.row_id, c.entry_id, c.row_id
  FROM chained c JOIN placed p ON p.commissioner_code = c.commissioner_code AND p.former_id = c.decision_id
)
INSERT INTO eligibility (commissioner_code, id, person_id, entry_id, framework, outcome, starts_on, decided_on, decided_where, decided_by, evidence,
  reasons, change, supersedes_id, decision_id, recorded_by_id, recorded_by_name, recorded_at)
SELECT d.commissioner_code, c.row_id, d.person_id, c.entry_id, k."group",
  (CASE WHEN d.outcome = 'NOT_ELIGIBLE' THEN 'NOT_ELIGIBLE'
    WHEN k."group" = 'CHC' AND d.basis = 'FAST_TRACK' THEN 'CHC_FAST_TRACK'
    WHEN k."group" = 'CHC' THEN 'CHC'
    WHEN k."group" = 'CYPCC' THEN 'CHILDRENS_CARE'
    WHEN k."group" = 'S117' THEN 'SECTION_117'
    WHEN k."group" = 'WHEELCHAIR' THEN 'WHEELCHAIR'
    ELSE 'LOCAL' END)::"CareOutcome",
  d.decided_on, d.decided_on, (CASE d.basis WHEN 'RECORDED_ELSEWHERE' THEN 'OUTSIDE' ELSE 'HERE' END)::"DecidedWhere", d.decider_name,
  d.evidence, d.reasons,
  (CASE WHEN c.supersedes_id IS NULL THEN NULL WHEN d.basis = 'RECORDED_ELSEWHERE' THEN 'CORRECTED' WHEN d.basis = 'CHALLENGE' THEN 'REVIEWED'
    ELSE 'DECIDED_AGAIN' END)::"EligibilityChange",
  c.supersedes_id, d.id, d.decider_id, d.decider_name, d.recorded_at
FROM chained c
JOIN eligibility_decision d ON d.commissioner_code = c.commissioner_code AND d.id = c.decision_id
JOIN phb_case k ON k.commissioner_code = d.commissioner_code AND k.id = d.case_id;

UPDATE phb_case k SET eligibility_id = e.entry_id
FROM eligibility e JOIN eligibility_decision d ON d.commissioner_code = e.commissioner_code AND d.id = e.decision_id
WHERE k.commissioner_code = d.commissioner_code AND k.id = d.case_id AND e.supersedes_id IS NULL;
-- END BACKFILL
ALTER TABLE eligibility_decision FORCE ROW LEVEL SECURITY;
ALTER TABLE phb_case FORCE ROW LEVEL SECURITY;

-- Row-level security and rights, as for every table of people. Who acts for a person does not judge them (decision 0028).
DO $$
DECLARE
  rule text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND ((SELECT current_setting('app.reach', true)) = 'commissioner'
    OR strpos((SELECT current_setting('app.person_ids', true)), person_id::text) > 0)$q$;
  free text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true))
    AND strpos(coalesce((SELECT current_setting('app.acts_for', true)), ''), person_id::text) = 0$q$;
BEGIN
  ALTER TABLE eligibility ENABLE ROW LEVEL SECURITY;
  ALTER TABLE eligibility FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY reached ON eligibility USING (%s) WITH CHECK (%s)', rule, rule);
  EXECUTE format('CREATE POLICY judged_by_others ON eligibility AS RESTRICTIVE FOR INSERT WITH CHECK (%s)', free);
  EXECUTE format('CREATE POLICY judged_by_others_again ON eligibility AS RESTRICTIVE FOR UPDATE USING (%s) WITH CHECK (%s)', free, free);
END $$;
GRANT SELECT, INSERT ON eligibility TO phb_application;
GRANT UPDATE (eligibility_id) ON phb_case TO phb_application;
