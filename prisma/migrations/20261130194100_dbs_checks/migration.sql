-- The enhanced check with the barred lists of someone who is to receive a person's money, where one is needed. The latest counts.
CREATE TABLE dbs_check (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  authority_id uuid NOT NULL,
  person_id uuid NOT NULL,
  is_suitable boolean NOT NULL,
  certificate_on date NOT NULL,
  certificate_number varchar(40) NOT NULL,
  note varchar(500),
  recorded_by_id uuid NOT NULL,
  recorded_by_name varchar(120) NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (commissioner_code, authority_id) REFERENCES authority (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (recorded_by_id) REFERENCES user_account (id),
  CONSTRAINT dbs_check_words CHECK (length(trim(certificate_number)) > 0 AND (is_suitable OR length(trim(coalesce(note, ''))) > 0))
);
CREATE INDEX dbs_check_commissioner_code_authority_id_idx ON dbs_check (commissioner_code, authority_id);
CREATE INDEX dbs_check_commissioner_code_person_id_idx ON dbs_check (commissioner_code, person_id);
CREATE TRIGGER dbs_check_append_only BEFORE UPDATE OR DELETE ON dbs_check FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER dbs_check_not_emptied BEFORE TRUNCATE ON dbs_check EXECUTE FUNCTION refuse_change();

DO $$
DECLARE
  rule text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND ((SELECT current_setting('app.reach', true)) = 'commissioner'
    OR strpos((SELECT current_setting('app.person_ids', true)), person_id::text) > 0)$q$;
BEGIN
  ALTER TABLE dbs_check ENABLE ROW LEVEL SECURITY;
  ALTER TABLE dbs_check FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY reached ON dbs_check USING (%s) WITH CHECK (%s)', rule, rule);
END $$;
GRANT SELECT, INSERT ON dbs_check TO phb_application;
-- Those of whom a check is asked: few of all.
CREATE INDEX authority_needs_dbs_check ON authority (commissioner_code, person_id) WHERE needs_dbs_check;
