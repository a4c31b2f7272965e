-- GP practices and their commissioners, from the national practice file. Each commissioner loads its own copy: an administrator of one
-- never changes what another one reads.

CREATE TYPE "PracticeStatus" AS ENUM ('ACTIVE', 'CLOSED', 'DORMANT', 'PROPOSED');

CREATE TABLE practice_file (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  file_name varchar(120) NOT NULL,
  sha256 char(64) NOT NULL,
  content text,
  found jsonb NOT NULL,
  sent_by_id uuid NOT NULL,
  sent_at timestamptz(3) NOT NULL,
  loaded_by_id uuid,
  loaded_at timestamptz(3),
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (sent_by_id) REFERENCES user_account (id),
  FOREIGN KEY (loaded_by_id) REFERENCES user_account (id),
  CONSTRAINT practice_file_loaded CHECK ((loaded_at IS NULL) = (loaded_by_id IS NULL) AND (loaded_at IS NULL OR content IS NULL)),
  CONSTRAINT practice_file_content CHECK (length(content) <= 10000000)
);
CREATE INDEX practice_file_commissioner_code_sent_at_id_idx ON practice_file (commissioner_code, sent_at DESC, id DESC);
CREATE UNIQUE INDEX practice_file_one_waiting ON practice_file (commissioner_code) WHERE content IS NOT NULL;

CREATE TABLE gp_practice (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  code char(6) NOT NULL,
  name varchar(120) NOT NULL,
  address varchar(300) NOT NULL,
  postcode varchar(8) NOT NULL,
  status "PracticeStatus" NOT NULL,
  opened_on date,
  closed_on date,
  responsible_code varchar(5) NOT NULL,
  file_id uuid NOT NULL,
  replaced_by_file_id uuid,
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (commissioner_code, file_id) REFERENCES practice_file (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (commissioner_code, replaced_by_file_id) REFERENCES practice_file (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  CONSTRAINT gp_practice_code CHECK (code ~ '^[A-Z][0-9]{5}$'),
  CONSTRAINT gp_practice_days CHECK (closed_on >= opened_on)
);
CREATE INDEX gp_practice_commissioner_code_file_id_idx ON gp_practice (commissioner_code, file_id);
CREATE UNIQUE INDEX gp_practice_one_newest ON gp_practice (commissioner_code, code) WHERE replaced_by_file_id IS NULL;

ALTER TABLE practice_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE practice_file FORCE ROW LEVEL SECURITY;
CREATE POLICY reached ON practice_file USING (commissioner_code = (SELECT current_setting('app.commissioner_code', true)))
  WITH CHECK (commissioner_code = (SELECT current_setting('app.commissioner_code', true)));
ALTER TABLE gp_practice ENABLE ROW LEVEL SECURITY;
ALTER TABLE gp_practice FORCE ROW LEVEL SECURITY;
CREATE POLICY reached ON gp_practice USING (commissioner_code = (SELECT current_setting('app.commissioner_code', true)))
  WITH CHECK (commissioner_code = (SELECT current_setting('app.commissioner_code', true)));

GRANT SELECT, INSERT ON practice_file, gp_practice TO phb_application;
GRANT UPDATE (content, loaded_by_id, loaded_at) ON practice_file TO phb_application;
GRANT UPDATE (replaced_by_file_id) ON gp_practice TO phb_application;
