-- The bank account of a payee. What is typed is encrypted by the service, with a key that the database does not have; the last four
-- digits are shown. One user records it with a note of the call, another one confirms it. Nothing of it is ever changed: later details
-- are a later row.
CREATE TYPE "BankDetailsState" AS ENUM ('WAITING', 'CONFIRMED', 'REFUSED', 'WITHDRAWN', 'EXPIRED');

CREATE TABLE bank_details (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  payee_kind "PayeeKind" NOT NULL,
  person_id uuid,
  authority_id uuid,
  organisation_id uuid,
  budget_id uuid NOT NULL,
  sealed varchar(600) NOT NULL,
  key_id char(8) NOT NULL,
  account_end char(4) NOT NULL,
  number_source varchar(20) NOT NULL,
  answered_by varchar(120) NOT NULL,
  called_on date NOT NULL,
  reason varchar(500) NOT NULL,
  state "BankDetailsState" NOT NULL,
  last_day date NOT NULL,
  recorded_by_id uuid NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  settled_by_id uuid,
  settled_at timestamptz(3),
  settled_reason varchar(500),
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (commissioner_code, person_id) REFERENCES person (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (commissioner_code, authority_id) REFERENCES authority (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (commissioner_code, organisation_id) REFERENCES organisation (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (commissioner_code, budget_id) REFERENCES budget (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (recorded_by_id) REFERENCES user_account (id),
  FOREIGN KEY (settled_by_id) REFERENCES user_account (id),
  CONSTRAINT bank_details_of_one CHECK (payee_kind <> 'TO_BE_NAMED' AND (payee_kind = 'AUTHORITY') = (authority_id IS NOT NULL)
    AND (payee_kind = 'ORGANISATION') = (organisation_id IS NOT NULL) AND (payee_kind = 'ORGANISATION') = (person_id IS NULL)),
  CONSTRAINT bank_details_end CHECK (account_end ~ '^[0-9]{4}$'),
  CONSTRAINT bank_details_source CHECK (number_source IN ('RECORD', 'REGISTER', 'EARLIER_PAPERS')),
  CONSTRAINT bank_details_settled CHECK ((state = 'WAITING') = (settled_at IS NULL) AND (state IN ('WAITING', 'EXPIRED')) = (settled_by_id IS NULL)),
  CONSTRAINT bank_details_by_two CHECK (state NOT IN ('CONFIRMED', 'REFUSED') OR settled_by_id <> recorded_by_id),
  CONSTRAINT bank_details_taken_back CHECK (state <> 'WITHDRAWN' OR settled_by_id = recorded_by_id),
  CONSTRAINT bank_details_why CHECK (state NOT IN ('REFUSED', 'WITHDRAWN') OR length(trim(coalesce(settled_reason, ''))) > 0)
);
CREATE INDEX bank_details_commissioner_code_person_id_idx ON bank_details (commissioner_code, person_id);
CREATE INDEX bank_details_commissioner_code_authority_id_idx ON bank_details (commissioner_code, authority_id);
CREATE INDEX bank_details_commissioner_code_organisation_id_idx ON bank_details (commissioner_code, organisation_id);
CREATE INDEX bank_details_commissioner_code_budget_id_idx ON bank_details (commissioner_code, budget_id);
-- One change of a payee waits at a time. Few of all wait.
CREATE UNIQUE INDEX bank_details_one_waiting ON bank_details (commissioner_code, payee_kind, coalesce(organisation_id, authority_id, person_id))
  WHERE state = 'WAITING';
CREATE INDEX bank_details_waiting ON bank_details (commissioner_code, last_day) WHERE state = 'WAITING';
CREATE INDEX bank_details_by_key ON bank_details (commissioner_code, key_id, id);

-- What was recorded stays as it was, and is settled once. It may be encrypted again, with another key.
CREATE FUNCTION keep_bank_details() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'UPDATE' THEN
    RAISE EXCEPTION 'account details are settled once and never deleted';
  END IF;
  IF OLD.state <> 'WAITING'
    AND (NEW.state, NEW.settled_by_id, NEW.settled_at, NEW.settled_reason)
      IS DISTINCT FROM (OLD.state, OLD.settled_by_id, OLD.settled_at, OLD.settled_reason) THEN
    RAISE EXCEPTION 'account details are settled once and never deleted';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bank_details_kept BEFORE UPDATE OR DELETE ON bank_details FOR EACH ROW EXECUTE FUNCTION keep_bank_details();
CREATE TRIGGER bank_details_not_emptied BEFORE TRUNCATE ON bank_details EXECUTE FUNCTION keep_bank_details();

DO $$
DECLARE
  rule text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND ((SELECT current_setting('app.reach', true)) = 'commissioner'
    OR person_id IS NULL OR strpos((SELECT current_setting('app.person_ids', true)), person_id::text) > 0)$q$;
BEGIN
  ALTER TABLE bank_details ENABLE ROW LEVEL SECURITY;
  ALTER TABLE bank_details FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY reached ON bank_details USING (%s) WITH CHECK (%s)', rule, rule);
END $$;
GRANT SELECT, INSERT ON bank_details TO phb_application;
GRANT UPDATE (state, settled_by_id, settled_at, settled_reason, sealed, key_id) ON bank_details TO phb_application;

-- A task of the finance team until another user confirms or refuses.
ALTER TYPE "ClockKind" ADD VALUE 'BANK_DETAILS';
ALTER TABLE clock ADD CONSTRAINT clock_due_day_of_bank_details CHECK (due_on IS NOT NULL OR kind::text <> 'BANK_DETAILS');

-- The person and who acts for them hear of it.
ALTER TABLE outbox_message
  DROP CONSTRAINT outbox_message_about,
  ADD CONSTRAINT outbox_message_about CHECK ((kind IN ('LETTER_READY', 'DECISION_MADE', 'BANK_DETAILS_CHANGED')) = (person_id IS NOT NULL));
DO $$
DECLARE kinds text;
BEGIN
  SELECT string_agg(quote_literal(each.kind), ', ') INTO kinds FROM (
    SELECT (regexp_matches(pg_get_constraintdef(oid), '''([A-Z_]+)''', 'g'))[1] AS kind FROM pg_constraint
    WHERE conname = 'outbox_message_kind' AND conrelid = 'outbox_message'::regclass
    UNION ALL VALUES ('BANK_DETAILS_CHANGED')) AS each;
  EXECUTE format('ALTER TABLE outbox_message DROP CONSTRAINT outbox_message_kind, ADD CONSTRAINT outbox_message_kind CHECK (kind IN (%s))', kinds);
END $$;
