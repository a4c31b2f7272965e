-- The published tables by which a sort code and an account number are checked, as an administrator has loaded them. No licence lets them
-- be shipped. Kept whole: what an account was checked by can be read again.
CREATE TABLE modulus_table (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  valid_from date NOT NULL,
  weights text NOT NULL,
  substitutions text NOT NULL,
  sha256 char(64) NOT NULL,
  row_count integer NOT NULL,
  loaded_by_id uuid NOT NULL,
  loaded_at timestamptz(3) NOT NULL,
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (loaded_by_id) REFERENCES user_account (id),
  CONSTRAINT modulus_table_rows CHECK (row_count > 0 AND length(weights) <= 400000 AND length(substitutions) <= 100000)
);
CREATE INDEX modulus_table_commissioner_code_valid_from_loaded_at_idx ON modulus_table (commissioner_code, valid_from DESC, loaded_at DESC);
CREATE TRIGGER modulus_table_append_only BEFORE UPDATE OR DELETE ON modulus_table FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER modulus_table_not_emptied BEFORE TRUNCATE ON modulus_table EXECUTE FUNCTION refuse_change();
DO $$
DECLARE
  rule text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true))$q$;
BEGIN
  ALTER TABLE modulus_table ENABLE ROW LEVEL SECURITY;
  ALTER TABLE modulus_table FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY reached ON modulus_table USING (%s) WITH CHECK (%s)', rule, rule);
END $$;
GRANT SELECT, INSERT ON modulus_table TO phb_application;
