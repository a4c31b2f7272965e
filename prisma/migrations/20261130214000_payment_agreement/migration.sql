-- The agreement about a direct payment: what it said, with whom, and who signed when. One is for one payee: another payee signs another.
-- A row is never changed; one that was a mistake is taken back by a row of its own.

CREATE TYPE "PaymentAgreementHow" AS ENUM ('ON_PAPER', 'NOT_RECORDED');
CREATE TYPE "AccountRule" AS ENUM ('SEPARATE', 'ONE_OFF', 'NOT_RECORDED');

CREATE TABLE payment_agreement (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  budget_id uuid NOT NULL,
  payee_id uuid NOT NULL,
  person_id uuid NOT NULL,
  version int,
  terms jsonb,
  how "PaymentAgreementHow" NOT NULL,
  account_rule "AccountRule" NOT NULL,
  one_off_items int,
  signed_on date,
  payee_name varchar(120) NOT NULL,
  consented_by_name varchar(120),
  signed_for_us_by varchar(120),
  note varchar(500),
  takes_back_id uuid,
  recorded_by_id uuid NOT NULL,
  recorded_by_name varchar(120) NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (commissioner_code, budget_id) REFERENCES budget (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (commissioner_code, payee_id) REFERENCES payee (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  CONSTRAINT payment_agreement_takes_back_fkey FOREIGN KEY (commissioner_code, takes_back_id) REFERENCES payment_agreement (commissioner_code, id)
    ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (recorded_by_id) REFERENCES user_account (id),
  CONSTRAINT payment_agreement_signed CHECK (how = 'NOT_RECORDED' OR (version IS NOT NULL AND terms IS NOT NULL AND signed_on IS NOT NULL
    AND length(trim(coalesce(signed_for_us_by, ''))) > 0 AND account_rule <> 'NOT_RECORDED')),
  CONSTRAINT payment_agreement_one_off CHECK ((account_rule = 'ONE_OFF') = (one_off_items IS NOT NULL) AND one_off_items BETWEEN 1 AND 5),
  CONSTRAINT payment_agreement_taken_back CHECK (takes_back_id IS NULL OR length(trim(coalesce(note, ''))) > 0)
);
CREATE INDEX payment_agreement_commissioner_code_budget_id_idx ON payment_agreement (commissioner_code, budget_id);
CREATE INDEX payment_agreement_commissioner_code_payee_id_idx ON payment_agreement (commissioner_code, payee_id);
CREATE INDEX payment_agreement_commissioner_code_person_id_idx ON payment_agreement (commissioner_code, person_id);
CREATE UNIQUE INDEX payment_agreement_commissioner_code_takes_back_id_key ON payment_agreement (commissioner_code, takes_back_id);
CREATE TRIGGER payment_agreement_append_only BEFORE UPDATE OR DELETE ON payment_agreement FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payment_agreement_not_emptied BEFORE TRUNCATE ON payment_agreement EXECUTE FUNCTION refuse_change();

DO $$
DECLARE
  rule text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND ((SELECT current_setting('app.reach', true)) = 'commissioner'
    OR strpos((SELECT current_setting('app.person_ids', true)), person_id::text) > 0)$q$;
BEGIN
  ALTER TABLE payment_agreement ENABLE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY reached ON payment_agreement USING (%s) WITH CHECK (%s)', rule, rule);
END $$;
GRANT SELECT, INSERT ON payment_agreement TO phb_application;

-- A direct payment that runs already goes on: whether its agreement is signed was never asked, and the row says so.
ALTER TABLE payee NO FORCE ROW LEVEL SECURITY;
ALTER TABLE allocation NO FORCE ROW LEVEL SECURITY;
-- BEGIN BACKFILL
INSERT INTO payment_agreement (commissioner_code, id, budget_id, payee_id, person_id, how, account_rule, payee_name, recorded_by_id, recorded_by_name, recorded_at)
SELECT y.commissioner_code, gen_random_uuid(), a.budget_id, y.id, y.person_id, 'NOT_RECORDED', 'NOT_RECORDED', y.name, y.named_by_id, u.display_name, y.named_at
  FROM payee y JOIN allocation a ON a.commissioner_code = y.commissioner_code AND a.id = y.allocation_id AND a.way = 'DIRECT_PAYMENT'
  JOIN user_account u ON u.id = y.named_by_id
  WHERE y.replaced_at IS NULL AND y.kind <> 'TO_BE_NAMED';
-- END BACKFILL
ALTER TABLE payee FORCE ROW LEVEL SECURITY;
ALTER TABLE allocation FORCE ROW LEVEL SECURITY;
ALTER TABLE payment_agreement FORCE ROW LEVEL SECURITY;
