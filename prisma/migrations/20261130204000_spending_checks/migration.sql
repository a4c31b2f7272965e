-- Every step of checking a spending: accepted, a question, its answer, disallowed, or one of these taken back. None is ever changed; the
-- status of the spending follows the newest. Its number tells two open tabs apart.
CREATE TYPE "SpendingStep" AS ENUM ('ACCEPTED', 'QUERIED', 'ANSWERED', 'DISALLOWED', 'TAKEN_BACK');

CREATE TABLE spending_check (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  spending_id uuid NOT NULL,
  person_id uuid NOT NULL,
  number integer NOT NULL,
  step "SpendingStep" NOT NULL,
  words varchar(1000),
  answer_by date,
  flags varchar(20)[],
  made_by_id uuid NOT NULL,
  made_by_name varchar(120) NOT NULL,
  made_at timestamptz(3) NOT NULL,
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (commissioner_code, spending_id) REFERENCES spending (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (made_by_id) REFERENCES user_account (id),
  CONSTRAINT spending_check_number CHECK (number > 0),
  CONSTRAINT spending_check_words CHECK (step = 'ACCEPTED' OR length(trim(coalesce(words, ''))) > 0),
  CONSTRAINT spending_check_answer_by CHECK ((step = 'QUERIED') = (answer_by IS NOT NULL))
);
CREATE UNIQUE INDEX spending_check_commissioner_code_spending_id_number_key ON spending_check (commissioner_code, spending_id, number);
CREATE INDEX spending_to_check ON spending (commissioner_code, budget_id) WHERE status IN ('UNREVIEWED', 'QUERIED');

CREATE TRIGGER spending_check_append_only BEFORE UPDATE OR DELETE ON spending_check FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER spending_check_not_emptied BEFORE TRUNCATE ON spending_check EXECUTE FUNCTION refuse_change();

DO $$
DECLARE
  rule text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND ((SELECT current_setting('app.reach', true)) = 'commissioner'
    OR strpos((SELECT current_setting('app.person_ids', true)), person_id::text) > 0)$q$;
BEGIN
  ALTER TABLE spending_check ENABLE ROW LEVEL SECURITY;
  ALTER TABLE spending_check FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY reached ON spending_check USING (%s) WITH CHECK (%s)', rule, rule);
END $$;
GRANT SELECT, INSERT ON spending_check TO phb_application;

-- A question to the person has a last day for the answer, and an answer one for the finance team. A value of an enum is of use only
-- after the transaction that adds it.
ALTER TYPE "ClockKind" ADD VALUE 'ANSWER_SPENDING';
ALTER TYPE "ClockKind" ADD VALUE 'CHECK_ANSWER';
ALTER TABLE clock ADD CONSTRAINT clock_due_day_of_spending CHECK (due_on IS NOT NULL OR kind::text NOT IN ('ANSWER_SPENDING', 'CHECK_ANSWER'));

-- That a spending was disallowed is an event of money too.
DROP INDEX audit_event_of_money;
CREATE INDEX audit_event_of_money ON audit_event (commissioner_code, subject_id) WHERE action IN ('budget:start', 'payment:propose',
  'payment:approve', 'payment:release', 'payment:cancel', 'spending:record', 'spending:reverse', 'spending:mend', 'spending:disallow', 'receipt:add',
  'receipt:withdraw');

-- The time to answer is a commissioner's to set. The known keys are read from the constraint as it is, so that none is lost.
DO $$
DECLARE known text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT known FROM pg_constraint
    WHERE conname = 'setting_key_known' AND conrelid = 'setting'::regclass;
  ALTER TABLE setting DROP CONSTRAINT setting_key_known;
  EXECUTE 'ALTER TABLE setting ADD CONSTRAINT setting_key_known ' || regexp_replace(known, 'ARRAY\[',
    $q$ARRAY['spending-answer-days'::character varying, $q$);
END $$;
