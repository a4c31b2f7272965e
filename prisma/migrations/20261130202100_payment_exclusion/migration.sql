-- Exclusions from direct payments, of the person or of who acts for them: the ground, its days and what was seen. A row is never changed:
-- a later one with its last day, or that takes it back, supersedes it.

CREATE TYPE "ExclusionGround" AS ENUM ('DRUG_REHABILITATION', 'ALCOHOL_TREATMENT', 'LICENCE_CONDITION', 'DEPENDENCY_TREATMENT',
  'DRUG_TESTING_ORDER', 'YOUTH_DRUG_TREATMENT', 'YOUTH_DRUG_TESTING', 'YOUTH_SUBSTANCE_TREATMENT', 'EARLIER_ORDER', 'SCOTTISH_ORDER');

CREATE TABLE payment_exclusion (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  authority_id uuid,
  name varchar(120) NOT NULL,
  ground "ExclusionGround" NOT NULL,
  starts_on date NOT NULL,
  ends_on date,
  is_taken_back boolean NOT NULL DEFAULT false,
  evidence varchar(500) NOT NULL,
  supersedes_id uuid,
  recorded_by_id uuid NOT NULL,
  recorded_by_name varchar(120) NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (commissioner_code, person_id) REFERENCES person (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (commissioner_code, authority_id) REFERENCES authority (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  CONSTRAINT payment_exclusion_supersedes_fkey FOREIGN KEY (commissioner_code, supersedes_id) REFERENCES payment_exclusion (commissioner_code, id)
    ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (recorded_by_id) REFERENCES user_account (id),
  CONSTRAINT payment_exclusion_days CHECK (ends_on >= starts_on),
  CONSTRAINT payment_exclusion_words CHECK (length(trim(evidence)) > 0),
  CONSTRAINT payment_exclusion_taken_back CHECK (NOT is_taken_back OR supersedes_id IS NOT NULL)
);
CREATE INDEX payment_exclusion_commissioner_code_person_id_idx ON payment_exclusion (commissioner_code, person_id);
CREATE INDEX payment_exclusion_commissioner_code_authority_id_idx ON payment_exclusion (commissioner_code, authority_id);
CREATE UNIQUE INDEX payment_exclusion_commissioner_code_supersedes_id_key ON payment_exclusion (commissioner_code, supersedes_id);
CREATE TRIGGER payment_exclusion_append_only BEFORE UPDATE OR DELETE ON payment_exclusion FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payment_exclusion_not_emptied BEFORE TRUNCATE ON payment_exclusion EXECUTE FUNCTION refuse_change();

DO $$
DECLARE
  rule text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND ((SELECT current_setting('app.reach', true)) = 'commissioner'
    OR strpos((SELECT current_setting('app.person_ids', true)), person_id::text) > 0)$q$;
BEGIN
  ALTER TABLE payment_exclusion ENABLE ROW LEVEL SECURITY;
  ALTER TABLE payment_exclusion FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY reached ON payment_exclusion USING (%s) WITH CHECK (%s)', rule, rule);
END $$;
GRANT SELECT, INSERT ON payment_exclusion TO phb_application;
