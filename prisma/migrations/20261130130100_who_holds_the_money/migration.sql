-- A power over property and affairs covers a direct payment only by what else gives it: an order of the court that names it, or
-- another basis. Nominees say by whom they were named. And the agreement of a plan says as what its giver agreed.

CREATE TYPE "MoneyBasis" AS ENUM ('COURT_AUTHORITY', 'OTHER', 'NOT_ASKED');
CREATE TYPE "AgreedAs" AS ENUM ('PERSON', 'AUTHORITY', 'COMMISSIONER', 'NOT_ASKED');

ALTER TABLE authority
  ADD COLUMN money_basis "MoneyBasis",
  ADD COLUMN money_basis_source varchar(200),
  ADD COLUMN money_basis_paragraph varchar(60),
  ADD COLUMN money_basis_on date,
  ADD COLUMN named_on date,
  ADD COLUMN named_by_id uuid,
  ADD CONSTRAINT authority_named_by_fkey FOREIGN KEY (commissioner_code, named_by_id)
    REFERENCES authority (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION;

-- What was recorded before stays, and says that nobody asked. The owner is under row-level security, so it is lifted for this.
ALTER TABLE authority NO FORCE ROW LEVEL SECURITY;
UPDATE authority SET money_basis = 'NOT_ASKED' WHERE covers_money AND basis IN ('LPA_PROPERTY_AND_AFFAIRS', 'DEPUTY_PROPERTY_AND_AFFAIRS');
ALTER TABLE authority FORCE ROW LEVEL SECURITY;

ALTER TABLE authority
  DROP CONSTRAINT authority_nominated,
  ADD CONSTRAINT authority_nominated CHECK ((kind = 'NOMINEE')
    = (basis IN ('NOMINATED_BY_PERSON', 'NOMINATED_IN_ADVANCE', 'NOMINATED_BY_REPRESENTATIVE'))),
  ADD CONSTRAINT authority_named CHECK ((named_on IS NOT NULL) = (basis = 'NOMINATED_IN_ADVANCE')
    AND (named_by_id IS NOT NULL) = (basis = 'NOMINATED_BY_REPRESENTATIVE')),
  ADD CONSTRAINT authority_money_basis CHECK ((money_basis IS NOT NULL)
    = (covers_money AND basis IN ('LPA_PROPERTY_AND_AFFAIRS', 'DEPUTY_PROPERTY_AND_AFFAIRS'))),
  ADD CONSTRAINT authority_money_basis_words CHECK (CASE WHEN money_basis IS NULL OR money_basis = 'NOT_ASKED'
    THEN num_nonnulls(money_basis_source, money_basis_paragraph, money_basis_on) = 0
    ELSE num_nonnulls(money_basis_source, money_basis_on) = 2 AND (money_basis <> 'COURT_AUTHORITY' OR money_basis_paragraph IS NOT NULL) END);
CREATE INDEX authority_commissioner_code_named_by_id_idx ON authority (commissioner_code, named_by_id);

-- Agreements of before have the name alone.
ALTER TABLE plan_agreement
  ADD COLUMN agreed_as "AgreedAs" NOT NULL DEFAULT 'NOT_ASKED',
  ADD COLUMN authority_id uuid,
  ADD CONSTRAINT plan_agreement_authority_fkey FOREIGN KEY (commissioner_code, authority_id)
    REFERENCES authority (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  ADD CONSTRAINT plan_agreement_authority CHECK ((agreed_as = 'AUTHORITY') = (authority_id IS NOT NULL)),
  ADD CONSTRAINT plan_agreement_side CHECK (agreed_as = 'NOT_ASKED' OR (agreed_as = 'COMMISSIONER') = (side = 'COMMISSIONER'));
ALTER TABLE plan_agreement ALTER COLUMN agreed_as DROP DEFAULT;
CREATE INDEX plan_agreement_commissioner_code_authority_id_idx ON plan_agreement (commissioner_code, authority_id);
