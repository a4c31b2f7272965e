-- Each answer on NHS-funded nursing care after a Checklist, with the reasons and who decided it: its letter is made of it.
CREATE TABLE nursing_considered (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  person_id uuid NOT NULL,
  answer varchar(12) NOT NULL,
  pays_from date,
  pence integer,
  why varchar(2000) NOT NULL,
  decided_on date NOT NULL,
  decided_by_id uuid NOT NULL,
  decided_by_name varchar(120) NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (commissioner_code, case_id) REFERENCES phb_case (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (commissioner_code, person_id) REFERENCES person (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (decided_by_id) REFERENCES user_account (id),
  CONSTRAINT nursing_considered_answer CHECK (answer IN ('NO_HOME', 'NEEDED', 'NOT_NEEDED', 'PAID')),
  CONSTRAINT nursing_considered_paid CHECK ((answer = 'NEEDED') = (pays_from IS NOT NULL) AND (answer = 'NEEDED') = (pence IS NOT NULL)),
  CONSTRAINT nursing_considered_words CHECK (length(trim(why)) > 0)
);
CREATE INDEX nursing_considered_commissioner_code_case_id_idx ON nursing_considered (commissioner_code, case_id);
CREATE INDEX nursing_considered_commissioner_code_person_id_idx ON nursing_considered (commissioner_code, person_id);
CREATE TRIGGER nursing_considered_append_only BEFORE UPDATE OR DELETE ON nursing_considered FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER nursing_considered_not_emptied BEFORE TRUNCATE ON nursing_considered EXECUTE FUNCTION refuse_change();

DO $$
DECLARE
  rule text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND ((SELECT current_setting('app.reach', true)) = 'commissioner'
    OR strpos((SELECT current_setting('app.person_ids', true)), person_id::text) > 0)$q$;
BEGIN
  ALTER TABLE nursing_considered ENABLE ROW LEVEL SECURITY;
  ALTER TABLE nursing_considered FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY reached ON nursing_considered USING (%s) WITH CHECK (%s)', rule, rule);
END $$;
GRANT SELECT, INSERT ON nursing_considered TO phb_application;
