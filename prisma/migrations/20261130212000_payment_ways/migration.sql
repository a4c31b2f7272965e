-- How a commissioner pays: as its bank knows it, and the columns of its finance system. Both begin on a day; what a file was made by stays.
CREATE TABLE payment_originator (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  valid_from date NOT NULL,
  service_user_number char(6) NOT NULL,
  name varchar(18) NOT NULL,
  -- The sort code and the account number, encrypted as those of payees are.
  sealed text NOT NULL,
  key_id char(8) NOT NULL,
  account_end char(4) NOT NULL,
  -- What the bank wants after each record.
  line_end varchar(4) NOT NULL,
  recorded_by_id uuid NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (recorded_by_id) REFERENCES user_account (id),
  CONSTRAINT payment_originator_values CHECK (service_user_number ~ '^[0-9]{6}$' AND account_end ~ '^[0-9]{4}$' AND line_end IN ('CRLF', 'LF', 'NONE'))
);
CREATE INDEX payment_originator_commissioner_code_valid_from_recorded_at_idx ON payment_originator (commissioner_code, valid_from DESC, recorded_at DESC);

CREATE FUNCTION keep_payment_originator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- It may be encrypted again, with another key.
  IF TG_OP <> 'UPDATE' OR to_jsonb(NEW) - ARRAY['sealed', 'key_id'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['sealed', 'key_id'] THEN
    RAISE EXCEPTION 'who pays is kept as it was recorded';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payment_originator_kept BEFORE UPDATE OR DELETE ON payment_originator FOR EACH ROW EXECUTE FUNCTION keep_payment_originator();
CREATE TRIGGER payment_originator_not_emptied BEFORE TRUNCATE ON payment_originator EXECUTE FUNCTION keep_payment_originator();

-- The columns of a file for a finance system, and where its results say what was paid. A change is another version.
CREATE TABLE payment_layout (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  name varchar(60) NOT NULL,
  version integer NOT NULL,
  valid_from date NOT NULL,
  layout jsonb NOT NULL,
  results jsonb NOT NULL,
  recorded_by_id uuid NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  -- From this day on no file is made by it.
  ended_on date,
  ended_by_id uuid,
  ended_at timestamptz(3),
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (recorded_by_id) REFERENCES user_account (id),
  FOREIGN KEY (ended_by_id) REFERENCES user_account (id),
  CONSTRAINT payment_layout_version CHECK (version > 0 AND length(trim(name)) > 0),
  CONSTRAINT payment_layout_ended CHECK ((ended_on IS NULL) = (ended_by_id IS NULL) AND (ended_on IS NULL) = (ended_at IS NULL))
);
CREATE UNIQUE INDEX payment_layout_commissioner_code_name_version_key ON payment_layout (commissioner_code, name, version);

CREATE FUNCTION keep_payment_layout() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'UPDATE' OR OLD.ended_on IS NOT NULL
    OR to_jsonb(NEW) - ARRAY['ended_on', 'ended_by_id', 'ended_at'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['ended_on', 'ended_by_id', 'ended_at'] THEN
    RAISE EXCEPTION 'a version of columns is kept, and ended once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payment_layout_kept BEFORE UPDATE OR DELETE ON payment_layout FOR EACH ROW EXECUTE FUNCTION keep_payment_layout();
CREATE TRIGGER payment_layout_not_emptied BEFORE TRUNCATE ON payment_layout EXECUTE FUNCTION keep_payment_layout();

-- The submissions of a service user to Bacs: no serial twice, no number of a file twice on a day.
CREATE TABLE bacs_submission (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  service_user_number char(6) NOT NULL,
  number integer NOT NULL,
  made_on date NOT NULL,
  file_number integer NOT NULL,
  run_id uuid NOT NULL,
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (commissioner_code, run_id) REFERENCES payment_run (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  CONSTRAINT bacs_submission_numbers CHECK (number > 0 AND file_number BETWEEN 1 AND 999)
);
CREATE UNIQUE INDEX bacs_submission_serial ON bacs_submission (commissioner_code, service_user_number, number);
CREATE UNIQUE INDEX bacs_submission_file_of_day ON bacs_submission (commissioner_code, service_user_number, made_on, file_number);
CREATE UNIQUE INDEX bacs_submission_commissioner_code_run_id_key ON bacs_submission (commissioner_code, run_id);
CREATE TRIGGER bacs_submission_append_only BEFORE UPDATE OR DELETE ON bacs_submission FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER bacs_submission_not_emptied BEFORE TRUNCATE ON bacs_submission EXECUTE FUNCTION refuse_change();

DO $$
DECLARE
  rule text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND (SELECT current_setting('app.reach', true)) = 'commissioner'$q$;
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['payment_originator', 'payment_layout', 'bacs_submission'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY reached ON %I USING (%s) WITH CHECK (%s)', name, rule, rule);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON payment_originator, payment_layout, bacs_submission TO phb_application;
GRANT UPDATE (sealed, key_id) ON payment_originator TO phb_application;
GRANT UPDATE (ended_on, ended_by_id, ended_at) ON payment_layout TO phb_application;
