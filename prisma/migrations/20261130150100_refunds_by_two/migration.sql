-- A refund of care costs: several of a kind for a case, each of its own days; above a limit two finance officers confirm it. What the
-- care cost, the nursing care that was paid already, interest, and what goes back to a council are kept apart.
ALTER TYPE "RefundKind" ADD VALUE 'EARLIER_REFUSAL' BEFORE 'OVERTURNED';

DROP INDEX refund_commissioner_code_case_id_kind_key;
CREATE INDEX refund_commissioner_code_case_id_kind_idx ON refund (commissioner_code, case_id, kind);

ALTER TABLE refund
  ADD COLUMN gross_pence bigint,
  ADD COLUMN nursing_pence bigint NOT NULL DEFAULT 0,
  ADD COLUMN interest_pence bigint NOT NULL DEFAULT 0,
  ADD COLUMN council_pence bigint NOT NULL DEFAULT 0,
  ADD COLUMN council varchar(160),
  ADD COLUMN needs_second boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT refund_parts CHECK (nursing_pence >= 0 AND interest_pence >= 0 AND council_pence BETWEEN 0 AND amount_pence
    AND (gross_pence IS NULL OR amount_pence = greatest(gross_pence - nursing_pence, 0))
    AND (council IS NOT NULL) = (council_pence > 0));

-- The second officer is another user than the first: the rule asks it, and the database as well.
CREATE UNIQUE INDEX refund_commissioner_code_id_confirmed_by_id_key ON refund (commissioner_code, id, confirmed_by_id);

CREATE TYPE "RefundCheckOutcome" AS ENUM ('CONFIRMED', 'DECLINED');
CREATE TABLE refund_check (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  refund_id uuid NOT NULL,
  first_id uuid NOT NULL,
  person_id uuid NOT NULL,
  outcome "RefundCheckOutcome" NOT NULL,
  reasons varchar(2000),
  checked_by_id uuid NOT NULL,
  checked_by_name varchar(120) NOT NULL,
  checked_on date NOT NULL,
  checked_at timestamptz(3) NOT NULL,
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (commissioner_code, refund_id, first_id) REFERENCES refund (commissioner_code, id, confirmed_by_id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (checked_by_id) REFERENCES user_account (id),
  CONSTRAINT refund_check_two_people CHECK (checked_by_id <> first_id),
  CONSTRAINT refund_check_reasons CHECK (outcome = 'CONFIRMED' OR length(trim(coalesce(reasons, ''))) > 0)
);
CREATE UNIQUE INDEX refund_check_commissioner_code_refund_id_first_id_key ON refund_check (commissioner_code, refund_id, first_id);
CREATE TRIGGER refund_check_append_only BEFORE UPDATE OR DELETE ON refund_check FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refund_check_not_emptied BEFORE TRUNCATE ON refund_check EXECUTE FUNCTION refuse_change();

DO $$
DECLARE
  rule text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND ((SELECT current_setting('app.reach', true)) = 'commissioner'
    OR strpos((SELECT current_setting('app.person_ids', true)), person_id::text) > 0)$q$;
  free text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true))
    AND strpos(coalesce((SELECT current_setting('app.acts_for', true)), ''), person_id::text) = 0$q$;
BEGIN
  ALTER TABLE refund_check ENABLE ROW LEVEL SECURITY;
  ALTER TABLE refund_check FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY reached ON refund_check USING (%s) WITH CHECK (%s)', rule, rule);
  EXECUTE format('CREATE POLICY judged_by_others ON refund_check AS RESTRICTIVE FOR INSERT WITH CHECK (%s)', free);
  EXECUTE format('CREATE POLICY judged_by_others_again ON refund_check AS RESTRICTIVE FOR UPDATE USING (%s) WITH CHECK (%s)', free, free);
END $$;
GRANT SELECT, INSERT ON refund_check TO phb_application;

DO $$
DECLARE known text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT known FROM pg_constraint
    WHERE conname = 'setting_key_known' AND conrelid = 'setting'::regclass;
  ALTER TABLE setting DROP CONSTRAINT setting_key_known;
  EXECUTE 'ALTER TABLE setting ADD CONSTRAINT setting_key_known ' || regexp_replace(known, 'ARRAY\[',
    $q$ARRAY['refund-first-day'::character varying, 'refund-two-people'::character varying, $q$);
END $$;
