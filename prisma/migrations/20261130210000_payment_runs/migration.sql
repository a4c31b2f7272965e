-- A payment run: the payments of a day that one user puts together, another approves and a third releases, as one file.
CREATE TABLE payment_run (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  number integer NOT NULL,
  pay_day date NOT NULL,
  state varchar(10) NOT NULL,
  line_count integer NOT NULL DEFAULT 0,
  total_pence bigint NOT NULL DEFAULT 0,
  -- Up to where budgets were asked what is due, while it is put together.
  collected_to uuid,
  budgets_asked integer NOT NULL DEFAULT 0,
  created_by_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL,
  approved_by_id uuid,
  approved_at timestamptz(3),
  released_by_id uuid,
  released_at timestamptz(3),
  sent_by_id uuid,
  sent_at timestamptz(3),
  reconciled_by_id uuid,
  reconciled_at timestamptz(3),
  cancelled_by_id uuid,
  cancelled_at timestamptz(3),
  cancelled_reason varchar(500),
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (created_by_id) REFERENCES user_account (id),
  FOREIGN KEY (approved_by_id) REFERENCES user_account (id),
  FOREIGN KEY (released_by_id) REFERENCES user_account (id),
  FOREIGN KEY (sent_by_id) REFERENCES user_account (id),
  FOREIGN KEY (reconciled_by_id) REFERENCES user_account (id),
  FOREIGN KEY (cancelled_by_id) REFERENCES user_account (id),
  CONSTRAINT payment_run_state CHECK (state IN ('COLLECTING', 'PROPOSED', 'APPROVED', 'RELEASED', 'SENT', 'RECONCILED', 'CANCELLED')),
  CONSTRAINT payment_run_totals CHECK (line_count >= 0 AND total_pence >= 0 AND (line_count = 0) = (total_pence = 0)),
  CONSTRAINT payment_run_three_people CHECK (approved_by_id <> created_by_id AND released_by_id <> created_by_id AND released_by_id <> approved_by_id),
  CONSTRAINT payment_run_signed CHECK ((approved_by_id IS NULL) = (approved_at IS NULL) AND (released_by_id IS NULL) = (released_at IS NULL)
    AND (sent_by_id IS NULL) = (sent_at IS NULL) AND (reconciled_by_id IS NULL) = (reconciled_at IS NULL)
    AND (cancelled_by_id IS NULL) = (cancelled_at IS NULL)),
  CONSTRAINT payment_run_order CHECK ((state NOT IN ('COLLECTING', 'PROPOSED') OR approved_by_id IS NULL)
    AND (state NOT IN ('APPROVED', 'RELEASED', 'SENT', 'RECONCILED') OR approved_by_id IS NOT NULL AND line_count > 0)
    AND (state IN ('RELEASED', 'SENT', 'RECONCILED')) = (released_by_id IS NOT NULL)
    AND (state IN ('SENT', 'RECONCILED')) = (sent_by_id IS NOT NULL)
    AND (state = 'RECONCILED') = (reconciled_by_id IS NOT NULL)
    AND (state = 'CANCELLED') = (cancelled_by_id IS NOT NULL)),
  CONSTRAINT payment_run_cancelled CHECK ((cancelled_by_id IS NULL) = (cancelled_reason IS NULL) AND length(trim(cancelled_reason)) > 0)
);
CREATE UNIQUE INDEX payment_run_commissioner_code_number_key ON payment_run (commissioner_code, number);
-- One run is put together at a time.
CREATE UNIQUE INDEX payment_run_one_open ON payment_run (commissioner_code) WHERE state IN ('COLLECTING', 'PROPOSED');

-- A payment of a run, or what is due and held. IN_RUN: it waits with its run. TAKEN_OUT: a user took it out, or the run was cancelled.
CREATE TABLE payment_run_line (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  run_id uuid NOT NULL,
  number integer NOT NULL,
  -- Of the line, in files and on statements.
  reference varchar(18) NOT NULL,
  -- Null: it is held, and so was never proposed.
  payment_id uuid,
  budget_id uuid NOT NULL,
  allocation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  payee_id uuid,
  -- The account, as it was confirmed: another recording is another row.
  bank_details_id uuid,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  -- The day that the schedule has for it; null: it was proposed by hand.
  scheduled_on date,
  amount_pence bigint NOT NULL,
  state varchar(10) NOT NULL,
  -- Why it is held, and the last day that is still owed; null: no day is.
  held_stop varchar(30),
  held_until date,
  taken_out_reason varchar(500),
  taken_out_by_id uuid,
  taken_out_at timestamptz(3),
  -- What the bank or the finance system says became of it.
  result_on date,
  result_reason varchar(200),
  result_by_id uuid,
  result_at timestamptz(3),
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (commissioner_code, run_id) REFERENCES payment_run (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (commissioner_code, payment_id) REFERENCES payment (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (commissioner_code, budget_id) REFERENCES budget (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (commissioner_code, allocation_id) REFERENCES allocation (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (commissioner_code, person_id) REFERENCES person (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (commissioner_code, payee_id) REFERENCES payee (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (commissioner_code, bank_details_id) REFERENCES bank_details (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (taken_out_by_id) REFERENCES user_account (id),
  FOREIGN KEY (result_by_id) REFERENCES user_account (id),
  CONSTRAINT payment_run_line_state CHECK (state IN ('IN_RUN', 'HELD', 'TAKEN_OUT', 'RELEASED', 'PAID', 'RETURNED')),
  CONSTRAINT payment_run_line_amount CHECK (amount_pence > 0),
  CONSTRAINT payment_run_line_days CHECK (ends_on >= starts_on),
  CONSTRAINT payment_run_line_paid CHECK (state IN ('HELD', 'TAKEN_OUT') OR payment_id IS NOT NULL AND payee_id IS NOT NULL AND bank_details_id IS NOT NULL),
  CONSTRAINT payment_run_line_held CHECK ((state = 'HELD') = (held_stop IS NOT NULL) AND (held_stop IS NOT NULL OR held_until IS NULL)),
  CONSTRAINT payment_run_line_taken_out CHECK ((state = 'TAKEN_OUT') = (taken_out_reason IS NOT NULL) AND (taken_out_reason IS NULL) = (taken_out_by_id IS NULL)
    AND (taken_out_reason IS NULL) = (taken_out_at IS NULL) AND length(trim(taken_out_reason)) > 0),
  CONSTRAINT payment_run_line_result CHECK ((state IN ('PAID', 'RETURNED')) = (result_on IS NOT NULL) AND (result_on IS NULL) = (result_by_id IS NULL)
    AND (result_on IS NULL) = (result_at IS NULL) AND (state = 'RETURNED') = (result_reason IS NOT NULL) AND length(trim(result_reason)) > 0)
);
CREATE UNIQUE INDEX payment_run_line_commissioner_code_run_id_number_key ON payment_run_line (commissioner_code, run_id, number);
CREATE UNIQUE INDEX payment_run_line_commissioner_code_reference_key ON payment_run_line (commissioner_code, reference);
-- A payment is in one run at a time, and is paid by one run at most. payment_days_once keeps two payments from the same days.
CREATE UNIQUE INDEX payment_run_line_once ON payment_run_line (commissioner_code, payment_id) WHERE state IN ('IN_RUN', 'RELEASED', 'PAID', 'RETURNED');
-- What is due and held is in a run once.
CREATE UNIQUE INDEX payment_run_line_held_once ON payment_run_line (commissioner_code, run_id, allocation_id, starts_on) WHERE payment_id IS NULL;
CREATE INDEX payment_run_line_commissioner_code_payment_id_idx ON payment_run_line (commissioner_code, payment_id);
CREATE INDEX payment_run_line_commissioner_code_budget_id_idx ON payment_run_line (commissioner_code, budget_id);
CREATE INDEX payment_run_line_commissioner_code_allocation_id_idx ON payment_run_line (commissioner_code, allocation_id);
CREATE INDEX payment_run_line_commissioner_code_person_id_idx ON payment_run_line (commissioner_code, person_id);
CREATE INDEX payment_run_line_commissioner_code_payee_id_idx ON payment_run_line (commissioner_code, payee_id);
CREATE INDEX payment_run_line_commissioner_code_bank_details_id_idx ON payment_run_line (commissioner_code, bank_details_id);

-- The file of a run: made once, in the transaction that releases it. It holds account numbers, and so is encrypted as they are.
CREATE TABLE payment_file (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  run_id uuid NOT NULL,
  -- The way out: what kind of file it is.
  way varchar(20) NOT NULL,
  file_name varchar(80) NOT NULL,
  sha256 char(64) NOT NULL,
  byte_count integer NOT NULL,
  line_count integer NOT NULL,
  total_pence bigint NOT NULL,
  -- Further control totals of its kind, by name.
  control_totals jsonb NOT NULL,
  sealed text NOT NULL,
  key_id char(8) NOT NULL,
  made_by_id uuid NOT NULL,
  made_at timestamptz(3) NOT NULL,
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (commissioner_code, run_id) REFERENCES payment_run (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (made_by_id) REFERENCES user_account (id),
  CONSTRAINT payment_file_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  CONSTRAINT payment_file_totals CHECK (byte_count > 0 AND line_count > 0 AND total_pence > 0)
);
-- Made once, whatever the way out.
CREATE UNIQUE INDEX payment_file_commissioner_code_run_id_key ON payment_file (commissioner_code, run_id);

CREATE FUNCTION keep_payment_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- It may be encrypted again, with another key.
  IF TG_OP <> 'UPDATE' OR to_jsonb(NEW) - ARRAY['sealed', 'key_id'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['sealed', 'key_id'] THEN
    RAISE EXCEPTION 'the file of a payment run is made once and kept';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payment_file_kept BEFORE UPDATE OR DELETE ON payment_file FOR EACH ROW EXECUTE FUNCTION keep_payment_file();
CREATE TRIGGER payment_file_not_emptied BEFORE TRUNCATE ON payment_file EXECUTE FUNCTION keep_payment_file();

DO $$
DECLARE
  commissioners text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND (SELECT current_setting('app.reach', true)) = 'commissioner'$q$;
  persons text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND ((SELECT current_setting('app.reach', true)) = 'commissioner'
    OR strpos((SELECT current_setting('app.person_ids', true)), person_id::text) > 0)$q$;
  each record;
BEGIN
  FOR each IN SELECT * FROM (VALUES ('payment_run', commissioners), ('payment_file', commissioners), ('payment_run_line', persons)) AS t (name, rule) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', each.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', each.name);
    EXECUTE format('CREATE POLICY reached ON %I USING (%s) WITH CHECK (%s)', each.name, each.rule, each.rule);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON payment_run, payment_run_line, payment_file TO phb_application;
