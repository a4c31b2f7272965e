-- A list of staff to invite that an administrator sent as CSV. It changes nothing until it is loaded; then its text goes.

CREATE TABLE staff_file (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  file_name varchar(120) NOT NULL,
  content text,
  found jsonb NOT NULL,
  made jsonb,
  sent_by_id uuid NOT NULL,
  sent_at timestamptz(3) NOT NULL,
  loaded_by_id uuid,
  loaded_at timestamptz(3),
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (sent_by_id) REFERENCES user_account (id),
  FOREIGN KEY (loaded_by_id) REFERENCES user_account (id),
  CONSTRAINT staff_file_loaded CHECK ((loaded_at IS NULL) = (loaded_by_id IS NULL) AND (loaded_at IS NULL) = (made IS NULL) AND (loaded_at IS NULL OR content IS NULL)),
  CONSTRAINT staff_file_content CHECK (length(content) <= 100000)
);
CREATE UNIQUE INDEX staff_file_one_waiting ON staff_file (commissioner_code) WHERE content IS NOT NULL;

DO $$
DECLARE
  rule text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND (SELECT current_setting('app.reach', true)) = 'commissioner'$q$;
BEGIN
  ALTER TABLE staff_file ENABLE ROW LEVEL SECURITY;
  ALTER TABLE staff_file FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY reached ON staff_file USING (%s) WITH CHECK (%s)', rule, rule);
END $$;
GRANT SELECT, INSERT ON staff_file TO phb_application;
GRANT UPDATE (content, made, loaded_by_id, loaded_at) ON staff_file TO phb_application;
