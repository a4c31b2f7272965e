-- A file of results that a finance system sent back: read by a job, shown, and then applied once. What it says of accounts and names is
-- encrypted, and gone once the file is applied or another one waits.
CREATE TABLE payment_result_file (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  layout_id uuid NOT NULL,
  file_name varchar(120) NOT NULL,
  sha256 char(64) NOT NULL,
  byte_count integer NOT NULL,
  sealed text,
  key_id char(8),
  -- READING: its job has not come to it. READ: it waits to be applied. REFUSED: no file by its layout. DROPPED: another one came.
  state varchar(10) NOT NULL,
  refusal jsonb,
  -- What its lines do, in numbers, with the first of them.
  found jsonb,
  sent_by_id uuid NOT NULL,
  sent_at timestamptz(3) NOT NULL,
  applied_by_id uuid,
  applied_at timestamptz(3),
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (commissioner_code, layout_id) REFERENCES payment_layout (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (sent_by_id) REFERENCES user_account (id),
  FOREIGN KEY (applied_by_id) REFERENCES user_account (id),
  CONSTRAINT payment_result_file_state CHECK (state IN ('READING', 'READ', 'REFUSED', 'APPLIED', 'DROPPED')
    AND (state IN ('READING', 'READ')) = (sealed IS NOT NULL) AND (sealed IS NULL) = (key_id IS NULL)
    AND (state = 'REFUSED') = (refusal IS NOT NULL) AND (state <> 'READ' OR found IS NOT NULL)
    AND (state = 'APPLIED') = (applied_at IS NOT NULL) AND (applied_at IS NULL) = (applied_by_id IS NULL))
);
CREATE UNIQUE INDEX payment_result_file_waiting ON payment_result_file (commissioner_code) WHERE state IN ('READING', 'READ');
CREATE INDEX payment_result_file_commissioner_code_sent_at_idx ON payment_result_file (commissioner_code, sent_at DESC);
CREATE INDEX payment_result_file_commissioner_code_layout_id_idx ON payment_result_file (commissioner_code, layout_id);
DO $$
DECLARE
  rule text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND (SELECT current_setting('app.reach', true)) = 'commissioner'$q$;
BEGIN
  ALTER TABLE payment_result_file ENABLE ROW LEVEL SECURITY;
  ALTER TABLE payment_result_file FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY reached ON payment_result_file USING (%s) WITH CHECK (%s)', rule, rule);
END $$;
GRANT SELECT, INSERT, UPDATE (state, sealed, key_id, refusal, found, applied_by_id, applied_at) ON payment_result_file TO phb_application;
