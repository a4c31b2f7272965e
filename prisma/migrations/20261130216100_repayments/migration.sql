-- Money that may have to be paid back: what was disallowed, or one of the other grounds of regulation 15. The row says what was found; its
-- steps what was decided, written, asked again and answered; its money what came in. None is ever changed.
CREATE TYPE "RepaymentGround" AS ENUM ('PLAN_CHANGED', 'CIRCUMSTANCES_CHANGED', 'UNUSED', 'OUTSIDE_PLAN', 'OFFENCE', 'DEATH');
CREATE TYPE "RepaymentStep" AS ENUM ('ASKED', 'NOT_ASKED', 'NOTICE_SENT', 'REMINDED', 'STOPPED', 'RESUMED', 'UPHELD', 'LOWERED', 'NOT_TO_PAY',
  'WITHDRAWN', 'CLOSED');

CREATE TABLE repayment (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  budget_id uuid NOT NULL,
  allocation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  spending_id uuid,
  ground "RepaymentGround" NOT NULL,
  amount_pence bigint NOT NULL,
  words varchar(2000) NOT NULL,
  opened_by_id uuid NOT NULL,
  opened_by_name varchar(120) NOT NULL,
  opened_on date NOT NULL,
  opened_at timestamptz(3) NOT NULL,
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (commissioner_code, budget_id) REFERENCES budget (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (commissioner_code, allocation_id) REFERENCES allocation (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (commissioner_code, spending_id) REFERENCES spending (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (opened_by_id) REFERENCES user_account (id),
  CONSTRAINT repayment_amount CHECK (amount_pence > 0),
  CONSTRAINT repayment_words CHECK (length(trim(words)) > 0),
  CONSTRAINT repayment_of_spending CHECK (spending_id IS NULL OR ground = 'OUTSIDE_PLAN')
);
CREATE INDEX repayment_commissioner_code_budget_id_idx ON repayment (commissioner_code, budget_id);
CREATE INDEX repayment_commissioner_code_case_id_idx ON repayment (commissioner_code, case_id);
CREATE INDEX repayment_commissioner_code_allocation_id_idx ON repayment (commissioner_code, allocation_id);
CREATE INDEX repayment_commissioner_code_spending_id_idx ON repayment (commissioner_code, spending_id);
CREATE INDEX repayment_commissioner_code_person_id_idx ON repayment (commissioner_code, person_id);

CREATE TABLE repayment_step (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  repayment_id uuid NOT NULL,
  person_id uuid NOT NULL,
  number integer NOT NULL,
  step "RepaymentStep" NOT NULL,
  ground "RepaymentGround",
  amount_pence bigint,
  words varchar(4000),
  pay_by date,
  days_left integer,
  step_on date NOT NULL,
  made_by_id uuid NOT NULL,
  made_by_name varchar(120) NOT NULL,
  made_at timestamptz(3) NOT NULL,
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (commissioner_code, repayment_id) REFERENCES repayment (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (made_by_id) REFERENCES user_account (id),
  CONSTRAINT repayment_step_number CHECK (number > 0),
  CONSTRAINT repayment_step_asked CHECK ((step IN ('ASKED', 'LOWERED')) = (amount_pence IS NOT NULL) AND (step = 'ASKED') = (ground IS NOT NULL)),
  CONSTRAINT repayment_step_amount CHECK (amount_pence > 0),
  CONSTRAINT repayment_step_days CHECK ((step = 'STOPPED') = (days_left IS NOT NULL) AND days_left >= 0),
  CONSTRAINT repayment_step_reasons CHECK (step IN ('NOTICE_SENT', 'REMINDED', 'STOPPED', 'RESUMED') OR length(trim(coalesce(words, ''))) > 0),
  CONSTRAINT repayment_step_pay_by CHECK (step NOT IN ('NOTICE_SENT', 'REMINDED') OR pay_by IS NOT NULL)
);
CREATE UNIQUE INDEX repayment_step_commissioner_code_repayment_id_number_key ON repayment_step (commissioner_code, repayment_id, number);

CREATE TABLE repayment_money (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  repayment_id uuid NOT NULL,
  person_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  amount_pence bigint NOT NULL,
  received_on date NOT NULL,
  words varchar(500) NOT NULL,
  takes_back_id uuid,
  recorded_by_id uuid NOT NULL,
  recorded_by_name varchar(120) NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (commissioner_code, repayment_id) REFERENCES repayment (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (commissioner_code, entry_id) REFERENCES journal_entry (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (commissioner_code, takes_back_id) REFERENCES repayment_money (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (recorded_by_id) REFERENCES user_account (id),
  CONSTRAINT repayment_money_amount CHECK (amount_pence > 0),
  CONSTRAINT repayment_money_words CHECK (length(trim(words)) > 0),
  CONSTRAINT repayment_money_not_itself CHECK (takes_back_id <> id)
);
CREATE UNIQUE INDEX repayment_money_commissioner_code_entry_id_key ON repayment_money (commissioner_code, entry_id);
CREATE UNIQUE INDEX repayment_money_commissioner_code_takes_back_id_key ON repayment_money (commissioner_code, takes_back_id);
CREATE INDEX repayment_money_commissioner_code_repayment_id_idx ON repayment_money (commissioner_code, repayment_id);

-- A request to look at a repayment again is about it, and about nothing else.
ALTER TABLE challenge ADD COLUMN repayment_id uuid,
  ADD CONSTRAINT challenge_commissioner_code_repayment_id_fkey FOREIGN KEY (commissioner_code, repayment_id)
    REFERENCES repayment (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION;
CREATE INDEX challenge_commissioner_code_repayment_id_idx ON challenge (commissioner_code, repayment_id);

-- What is known is read from the database as it is, so that nothing that others add is lost.
DO $$
DECLARE
  known text;
  one text;
  rule text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND ((SELECT current_setting('app.reach', true)) = 'commissioner'
    OR strpos((SELECT current_setting('app.person_ids', true)), person_id::text) > 0)$q$;
  free text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true))
    AND strpos(coalesce((SELECT current_setting('app.acts_for', true)), ''), person_id::text) = 0$q$;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT known FROM pg_constraint WHERE conname = 'challenge_about' AND conrelid = 'challenge'::regclass;
  ALTER TABLE challenge DROP CONSTRAINT challenge_about;
  EXECUTE 'ALTER TABLE challenge ADD CONSTRAINT challenge_about ' || regexp_replace(known, 'num_nonnulls\(', 'num_nonnulls(repayment_id, ');

  SELECT pg_get_constraintdef(oid) INTO STRICT known FROM pg_constraint WHERE conname = 'setting_key_known' AND conrelid = 'setting'::regclass;
  ALTER TABLE setting DROP CONSTRAINT setting_key_known;
  EXECUTE 'ALTER TABLE setting ADD CONSTRAINT setting_key_known ' || regexp_replace(known, 'ARRAY\[',
    $q$ARRAY['repayment-days'::character varying, 'repayment-how'::character varying, $q$);

  SELECT pg_get_indexdef('audit_event_of_money'::regclass) INTO STRICT known;
  DROP INDEX audit_event_of_money;
  EXECUTE regexp_replace(known, 'ARRAY\[', $q$ARRAY['repayment:receive', 'repayment:receive-back', $q$);

  FOREACH one IN ARRAY ARRAY['repayment', 'repayment_step', 'repayment_money'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', one || '_append_only', one);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_change()', one || '_not_emptied', one);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one);
    EXECUTE format('CREATE POLICY reached ON %I USING (%s) WITH CHECK (%s)', one, rule, rule);
    EXECUTE format('CREATE POLICY judged_by_others ON %I AS RESTRICTIVE FOR INSERT WITH CHECK (%s)', one, free);
    EXECUTE format('CREATE POLICY judged_by_others_again ON %I AS RESTRICTIVE FOR UPDATE USING (%s) WITH CHECK (%s)', one, free, free);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO phb_application', one);
  END LOOP;
END $$;

-- As every kind of clock has: lists begin with it.
DO $$
DECLARE kind text;
BEGIN
  FOREACH kind IN ARRAY ARRAY['DECIDE_REPAYMENT', 'SEND_REPAYMENT_LETTER', 'PAY_BACK', 'REMIND_REPAYMENT', 'ANSWER_REPAYMENT'] LOOP
    EXECUTE format('CREATE INDEX %I ON clock (commissioner_code, due_on, id) INCLUDE (person_id, owner_role, due_at) WHERE ended_on IS NULL AND kind = %L',
      'clock_open_' || lower(kind), kind);
  END LOOP;
END $$;
