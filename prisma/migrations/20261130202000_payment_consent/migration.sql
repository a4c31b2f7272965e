-- Consent to a direct payment of a case: given, withdrawn or a record taken back, each a row of its own that is never changed. What is now
-- follows from the rows in their order.

CREATE TYPE "PaymentConsentKind" AS ENUM ('GIVEN', 'WITHDRAWN', 'TAKEN_BACK');
CREATE TYPE "PaymentConsentGiver" AS ENUM ('PERSON', 'AUTHORITY', 'NOT_RECORDED');
CREATE TYPE "PaymentConsentHow" AS ENUM ('IN_WRITING', 'IN_PERSON', 'BY_PHONE', 'NOT_RECORDED');

CREATE TABLE payment_consent (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind "PaymentConsentKind" NOT NULL,
  on_day date NOT NULL,
  giver "PaymentConsentGiver" NOT NULL,
  authority_id uuid,
  name varchar(120),
  how "PaymentConsentHow" NOT NULL,
  capacity_assessed_on date,
  words varchar(500) NOT NULL,
  takes_back_id uuid,
  recorded_by_id uuid NOT NULL,
  recorded_by_name varchar(120) NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (commissioner_code, case_id) REFERENCES phb_case (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (commissioner_code, authority_id) REFERENCES authority (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  CONSTRAINT payment_consent_takes_back_fkey FOREIGN KEY (commissioner_code, takes_back_id) REFERENCES payment_consent (commissioner_code, id)
    ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (recorded_by_id) REFERENCES user_account (id),
  CONSTRAINT payment_consent_giver CHECK ((giver = 'AUTHORITY') = (authority_id IS NOT NULL) AND (giver = 'NOT_RECORDED') = (name IS NULL)),
  CONSTRAINT payment_consent_take_back CHECK ((kind = 'TAKEN_BACK') = (takes_back_id IS NOT NULL)),
  CONSTRAINT payment_consent_words CHECK (length(trim(words)) > 0)
);
CREATE INDEX payment_consent_commissioner_code_case_id_idx ON payment_consent (commissioner_code, case_id);
CREATE INDEX payment_consent_commissioner_code_authority_id_idx ON payment_consent (commissioner_code, authority_id);
CREATE INDEX payment_consent_commissioner_code_person_id_idx ON payment_consent (commissioner_code, person_id);
CREATE UNIQUE INDEX payment_consent_commissioner_code_takes_back_id_key ON payment_consent (commissioner_code, takes_back_id);
CREATE TRIGGER payment_consent_append_only BEFORE UPDATE OR DELETE ON payment_consent FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payment_consent_not_emptied BEFORE TRUNCATE ON payment_consent EXECUTE FUNCTION refuse_change();

DO $$
DECLARE
  rule text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND ((SELECT current_setting('app.reach', true)) = 'commissioner'
    OR strpos((SELECT current_setting('app.person_ids', true)), person_id::text) > 0)$q$;
BEGIN
  ALTER TABLE payment_consent ENABLE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY reached ON payment_consent USING (%s) WITH CHECK (%s)', rule, rule);
END $$;
GRANT SELECT, INSERT ON payment_consent TO phb_application;

-- A budget with a direct payment began with the answer of finance that consent is on file. Who gave it was not kept: it counts, and says so.
ALTER TABLE budget NO FORCE ROW LEVEL SECURITY;
ALTER TABLE allocation NO FORCE ROW LEVEL SECURITY;
-- BEGIN BACKFILL
INSERT INTO payment_consent (commissioner_code, id, case_id, person_id, kind, on_day, giver, how, words, recorded_by_id, recorded_by_name, recorded_at)
SELECT b.commissioner_code, gen_random_uuid(), b.case_id, b.person_id, 'GIVEN', b.starts_on, 'NOT_RECORDED', 'NOT_RECORDED',
    'Consent was confirmed when the budget started. Who gave it was not recorded then', b.activated_by_id, u.display_name, b.activated_at
  FROM budget b JOIN user_account u ON u.id = b.activated_by_id
  WHERE EXISTS (SELECT FROM allocation a WHERE a.commissioner_code = b.commissioner_code AND a.budget_id = b.id AND a.way = 'DIRECT_PAYMENT');
-- END BACKFILL
INSERT INTO payment_consent (commissioner_code, id, case_id, person_id, kind, on_day, giver, how, words, recorded_by_id, recorded_by_name, recorded_at)
SELECT b.commissioner_code, gen_random_uuid(), b.case_id, b.person_id, 'WITHDRAWN', b.consent_ended_on, 'NOT_RECORDED', 'NOT_RECORDED',
    b.consent_ended_reason, b.consent_ended_by_id, u.display_name, now()
  FROM budget b JOIN user_account u ON u.id = b.consent_ended_by_id WHERE b.consent_ended_on IS NOT NULL;
ALTER TABLE budget FORCE ROW LEVEL SECURITY;
ALTER TABLE allocation FORCE ROW LEVEL SECURITY;
ALTER TABLE payment_consent FORCE ROW LEVEL SECURITY;

-- Those of whom consent may be missing: few of all.
CREATE INDEX payment_consent_ended ON payment_consent (commissioner_code, case_id) WHERE kind <> 'GIVEN';

-- The rows above hold it now.
DROP INDEX budget_with_end;
CREATE INDEX budget_with_end ON budget (commissioner_code, id) WHERE ended_on IS NOT NULL;
ALTER TABLE budget DROP COLUMN consent_ended_on, DROP COLUMN consent_ended_reason, DROP COLUMN consent_ended_by_id;
