-- A person's own agreement that letters go to someone else, or that someone gets copies. The person can withdraw it at any time, and
-- that works at once. And a letter says who got a copy.

CREATE TYPE "SharingKind" AS ENUM ('LETTERS', 'COPIES');

CREATE TABLE sharing_agreement (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind "SharingKind" NOT NULL,
  shared_with varchar(120) NOT NULL,
  relationship varchar(80) NOT NULL,
  agreed_on date NOT NULL,
  how varchar(500) NOT NULL,
  recorded_by_id uuid NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  withdrawn_at timestamptz(3),
  withdrawn_by_id uuid,
  withdrawn_note varchar(500),
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (commissioner_code, person_id) REFERENCES person (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (recorded_by_id) REFERENCES user_account (id),
  FOREIGN KEY (withdrawn_by_id) REFERENCES user_account (id),
  CONSTRAINT sharing_agreement_words CHECK (length(trim(shared_with)) > 0 AND length(trim(how)) > 0),
  CONSTRAINT sharing_agreement_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_by_id IS NULL) AND (withdrawn_at IS NOT NULL OR withdrawn_note IS NULL))
);
CREATE INDEX sharing_agreement_commissioner_code_person_id_idx ON sharing_agreement (commissioner_code, person_id);

DO $$
DECLARE
  rule text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND ((SELECT current_setting('app.reach', true)) = 'commissioner'
    OR strpos((SELECT current_setting('app.person_ids', true)), person_id::text) > 0)$q$;
BEGIN
  ALTER TABLE sharing_agreement ENABLE ROW LEVEL SECURITY;
  ALTER TABLE sharing_agreement FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY reached ON sharing_agreement USING (%s) WITH CHECK (%s)', rule, rule);
END $$;
GRANT SELECT, INSERT ON sharing_agreement TO phb_application;
GRANT UPDATE (withdrawn_at, withdrawn_by_id, withdrawn_note) ON sharing_agreement TO phb_application;

ALTER TABLE letter ADD COLUMN copies varchar(500);
