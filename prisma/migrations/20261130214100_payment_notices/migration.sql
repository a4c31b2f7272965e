-- What is decided about the payments of a part of a budget: a suspension, a stop or a reduction, by whom, on which ground and why, when it
-- takes effect, and who gives the care meanwhile. A row is never changed; its end is a row of its own.
CREATE TYPE "PaymentNoticeKind" AS ENUM ('SUSPEND', 'STOP', 'REDUCE');
CREATE TYPE "PaymentNoticeEnd" AS ENUM ('LIFTED', 'WITHDRAWN', 'REPLACED', 'SETTLED');

CREATE TABLE payment_notice (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  budget_id uuid NOT NULL,
  allocation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind "PaymentNoticeKind" NOT NULL,
  ground varchar(40) NOT NULL,
  reasons varchar(2000) NOT NULL,
  is_immediate boolean NOT NULL,
  given_on date NOT NULL,
  last_day date NOT NULL,
  review_on date,
  care_by varchar(200),
  care_from date,
  care_until date,
  amount_pence bigint,
  how varchar(6),
  decided_by_id uuid NOT NULL,
  decided_by_name varchar(120) NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (commissioner_code, budget_id) REFERENCES budget (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (commissioner_code, allocation_id) REFERENCES allocation (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (decided_by_id) REFERENCES user_account (id),
  CONSTRAINT payment_notice_reasons CHECK (length(trim(reasons)) > 0),
  CONSTRAINT payment_notice_review CHECK ((kind = 'SUSPEND') = (review_on IS NOT NULL)),
  -- No payment stops before care by another way is named.
  CONSTRAINT payment_notice_care CHECK (kind = 'REDUCE' OR (length(trim(coalesce(care_by, ''))) > 0 AND care_from IS NOT NULL)),
  CONSTRAINT payment_notice_care_days CHECK (care_until IS NULL OR care_until >= care_from),
  CONSTRAINT payment_notice_amount CHECK ((kind = 'REDUCE') = (amount_pence IS NOT NULL) AND (kind = 'REDUCE') = (how IS NOT NULL)
    AND amount_pence > 0 AND how IN ('ONCE', 'WEEKLY'))
);
CREATE INDEX payment_notice_commissioner_code_budget_id_idx ON payment_notice (commissioner_code, budget_id);
CREATE INDEX payment_notice_commissioner_code_allocation_id_idx ON payment_notice (commissioner_code, allocation_id);
CREATE INDEX payment_notice_commissioner_code_person_id_idx ON payment_notice (commissioner_code, person_id);

CREATE TABLE payment_notice_end (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  notice_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind "PaymentNoticeEnd" NOT NULL,
  from_day date,
  reason varchar(1000) NOT NULL,
  recorded_by_id uuid NOT NULL,
  recorded_by_name varchar(120) NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (commissioner_code, notice_id) REFERENCES payment_notice (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (recorded_by_id) REFERENCES user_account (id),
  CONSTRAINT payment_notice_end_reason CHECK (length(trim(reason)) > 0),
  CONSTRAINT payment_notice_end_from CHECK ((kind = 'LIFTED') = (from_day IS NOT NULL))
);
CREATE UNIQUE INDEX payment_notice_end_commissioner_code_notice_id_kind_key ON payment_notice_end (commissioner_code, notice_id, kind);
CREATE INDEX payment_notice_end_commissioner_code_person_id_idx ON payment_notice_end (commissioner_code, person_id);

CREATE TRIGGER payment_notice_append_only BEFORE UPDATE OR DELETE ON payment_notice FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payment_notice_not_emptied BEFORE TRUNCATE ON payment_notice EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payment_notice_end_append_only BEFORE UPDATE OR DELETE ON payment_notice_end FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payment_notice_end_not_emptied BEFORE TRUNCATE ON payment_notice_end EXECUTE FUNCTION refuse_change();

DO $$
DECLARE
  rule text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND ((SELECT current_setting('app.reach', true)) = 'commissioner'
    OR strpos((SELECT current_setting('app.person_ids', true)), person_id::text) > 0)$q$;
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['payment_notice', 'payment_notice_end'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY reached ON %I USING (%s) WITH CHECK (%s)', name, rule, rule);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON payment_notice, payment_notice_end TO phb_application;

-- The review of a suspension, the last day before a stop, and the last day of care that stands in are tasks. A value of an enum is of
-- use only after the transaction that adds it.
ALTER TYPE "ClockKind" ADD VALUE 'SUSPENSION_REVIEW';
ALTER TYPE "ClockKind" ADD VALUE 'NOTICE_TAKES_EFFECT';
ALTER TYPE "ClockKind" ADD VALUE 'CARE_INSTEAD_ENDS';
ALTER TABLE clock ADD CONSTRAINT clock_due_day_of_notices CHECK (due_on IS NOT NULL OR kind::text NOT IN ('SUSPENSION_REVIEW',
  'NOTICE_TAKES_EFFECT', 'CARE_INSTEAD_ENDS'));

-- The days of notice and of a suspension are a commissioner's to set. The known keys are read from the constraint as it is.
DO $$
DECLARE known text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT known FROM pg_constraint
    WHERE conname = 'setting_key_known' AND conrelid = 'setting'::regclass;
  ALTER TABLE setting DROP CONSTRAINT setting_key_known;
  EXECUTE 'ALTER TABLE setting ADD CONSTRAINT setting_key_known ' || regexp_replace(known, 'ARRAY\[',
    $q$ARRAY['payment-notice-days'::character varying, 'suspension-review-days'::character varying, $q$);
END $$;
