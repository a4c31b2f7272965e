-- Whether a person can make a decision themselves is found for each decision: by whom, on which day, after speaking to whom. A
-- finding is never edited; a later one supersedes it. Rows that were ticks are kept as "recorded before".

CREATE TYPE "CapacityMatter" AS ENUM ('MONEY', 'PLAN', 'CARE', 'SHARING');
CREATE TYPE "CapacityFinding" AS ENUM ('HAS', 'LACKS');

CREATE TABLE capacity_record (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  matter "CapacityMatter" NOT NULL,
  finding "CapacityFinding" NOT NULL,
  assessed_on date NOT NULL,
  assessor_name varchar(120),
  assessor_role varchar(120),
  reasons varchar(4000),
  consulted varchar(1000),
  is_from_before boolean NOT NULL,
  supersedes_id uuid,
  recorded_by_id uuid NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (commissioner_code, person_id) REFERENCES person (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (commissioner_code, supersedes_id) REFERENCES capacity_record (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (recorded_by_id) REFERENCES user_account (id),
  CONSTRAINT capacity_record_assessed CHECK (is_from_before OR (length(trim(assessor_name)) > 0 AND length(trim(assessor_role)) > 0
    AND length(trim(reasons)) > 0) IS TRUE),
  CONSTRAINT capacity_record_consulted CHECK (is_from_before OR finding = 'HAS' OR (length(trim(consulted)) > 0) IS TRUE),
  CONSTRAINT capacity_record_other CHECK (supersedes_id <> id)
);

-- The findings of a person. One is superseded once, and each matter has one first.
CREATE INDEX capacity_record_commissioner_code_person_id_idx ON capacity_record (commissioner_code, person_id);
CREATE UNIQUE INDEX capacity_record_commissioner_code_supersedes_id_key ON capacity_record (commissioner_code, supersedes_id);
CREATE UNIQUE INDEX capacity_record_one_first ON capacity_record (commissioner_code, person_id, matter) WHERE supersedes_id IS NULL;

CREATE TRIGGER capacity_record_append_only BEFORE UPDATE OR DELETE ON capacity_record FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER capacity_record_not_emptied BEFORE TRUNCATE ON capacity_record EXECUTE FUNCTION refuse_change();

-- Each authority of a person of 16 or over was recorded with one tick: a representative where the person lacked capacity, a nominee
-- where they had it. The owner of the tables is under row-level security too, so it is lifted for this statement.
ALTER TABLE authority NO FORCE ROW LEVEL SECURITY;
ALTER TABLE person NO FORCE ROW LEVEL SECURITY;
-- BEGIN BACKFILL (tests/integration/person/capacity.test.ts runs this statement again)
INSERT INTO capacity_record (commissioner_code, id, person_id, matter, finding, assessed_on, is_from_before, supersedes_id, recorded_by_id, recorded_at)
SELECT commissioner_code, id, person_id, matter, finding, assessed_on, true,
  lag(id) OVER (PARTITION BY commissioner_code, person_id, matter ORDER BY recorded_at, authority_id), recorded_by_id, recorded_at
FROM (
  SELECT a.commissioner_code, gen_random_uuid() AS id, a.person_id, m.matter::"CapacityMatter" AS matter, a.id AS authority_id,
    (CASE a.kind WHEN 'NOMINEE' THEN 'HAS' ELSE 'LACKS' END)::"CapacityFinding" AS finding,
    least(a.starts_on, (a.recorded_at AT TIME ZONE 'Europe/London')::date) AS assessed_on, a.recorded_by_id, a.recorded_at
  FROM authority a
  JOIN person p ON p.commissioner_code = a.commissioner_code AND p.id = a.person_id
  CROSS JOIN (VALUES ('MONEY'), ('PLAN')) AS m (matter)
  WHERE a.kind <> 'SELF' AND a.basis NOT IN ('PERSONAL_REPRESENTATIVE', 'NOMINATED_IN_ADVANCE', 'NOMINATED_BY_REPRESENTATIVE')
    AND CASE m.matter WHEN 'MONEY' THEN a.covers_money ELSE a.covers_plan END
    AND (a.kind = 'NOMINEE' OR p.date_of_birth <= a.starts_on - interval '16 years')
) AS ticked;
-- END BACKFILL
ALTER TABLE authority FORCE ROW LEVEL SECURITY;
ALTER TABLE person FORCE ROW LEVEL SECURITY;

DO $$
DECLARE
  rule text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND ((SELECT current_setting('app.reach', true)) = 'commissioner'
    OR strpos((SELECT current_setting('app.person_ids', true)), person_id::text) > 0)$q$;
  free text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true))
    AND strpos(coalesce((SELECT current_setting('app.acts_for', true)), ''), person_id::text) = 0$q$;
BEGIN
  ALTER TABLE capacity_record ENABLE ROW LEVEL SECURITY;
  ALTER TABLE capacity_record FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY reached ON capacity_record USING (%s) WITH CHECK (%s)', rule, rule);
  EXECUTE format('CREATE POLICY judged_by_others ON capacity_record AS RESTRICTIVE FOR INSERT WITH CHECK (%s)', free);
  EXECUTE format('CREATE POLICY judged_by_others_again ON capacity_record AS RESTRICTIVE FOR UPDATE USING (%s) WITH CHECK (%s)', free, free);
END $$;
GRANT SELECT, INSERT ON capacity_record TO phb_application;
