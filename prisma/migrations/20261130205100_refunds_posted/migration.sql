-- A refund is posted when it is final: from the fund to what was refunded. It is of no budget, and its accounts are the commissioner's own.
ALTER TABLE journal_entry ALTER COLUMN budget_id DROP NOT NULL,
  ADD CONSTRAINT journal_entry_of_budget CHECK (CASE kind WHEN 'REFUND' THEN budget_id IS NULL WHEN 'REVERSAL' THEN true ELSE budget_id IS NOT NULL END);
ALTER TABLE ledger_account DROP CONSTRAINT ledger_account_owner,
  ADD CONSTRAINT ledger_account_owner CHECK (num_nonnulls(person_id, budget_id, allocation_id) =
    CASE WHEN kind IN ('FUND', 'REFUNDED', 'REFUNDED_COUNCIL') THEN 0 ELSE 3 END);
DROP INDEX ledger_account_one_fund;
CREATE UNIQUE INDEX ledger_account_one_of_commissioner ON ledger_account (commissioner_code, kind) WHERE allocation_id IS NULL;

-- False in rows of before: they were paid outside this service, and never posted here.
ALTER TABLE refund ADD COLUMN is_posted boolean NOT NULL DEFAULT false;

-- A refund that was confirmed by mistake: its entry is reversed, and its days can be confirmed again.
CREATE TABLE refund_taken_back (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  refund_id uuid NOT NULL,
  person_id uuid NOT NULL,
  reason varchar(2000) NOT NULL,
  taken_back_by_id uuid NOT NULL,
  taken_back_by_name varchar(120) NOT NULL,
  taken_back_on date NOT NULL,
  taken_back_at timestamptz(3) NOT NULL,
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (commissioner_code, refund_id) REFERENCES refund (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (taken_back_by_id) REFERENCES user_account (id),
  CONSTRAINT refund_taken_back_reason CHECK (length(trim(reason)) > 0)
);
CREATE UNIQUE INDEX refund_taken_back_commissioner_code_refund_id_key ON refund_taken_back (commissioner_code, refund_id);
CREATE TRIGGER refund_taken_back_append_only BEFORE UPDATE OR DELETE ON refund_taken_back FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refund_taken_back_not_emptied BEFORE TRUNCATE ON refund_taken_back EXECUTE FUNCTION refuse_change();

DO $$
DECLARE
  rule text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND ((SELECT current_setting('app.reach', true)) = 'commissioner'
    OR strpos((SELECT current_setting('app.person_ids', true)), person_id::text) > 0)$q$;
  free text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true))
    AND strpos(coalesce((SELECT current_setting('app.acts_for', true)), ''), person_id::text) = 0$q$;
BEGIN
  ALTER TABLE refund_taken_back ENABLE ROW LEVEL SECURITY;
  ALTER TABLE refund_taken_back FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY reached ON refund_taken_back USING (%s) WITH CHECK (%s)', rule, rule);
  EXECUTE format('CREATE POLICY judged_by_others ON refund_taken_back AS RESTRICTIVE FOR INSERT WITH CHECK (%s)', free);
  EXECUTE format('CREATE POLICY judged_by_others_again ON refund_taken_back AS RESTRICTIVE FOR UPDATE USING (%s) WITH CHECK (%s)', free, free);
END $$;
GRANT SELECT, INSERT ON refund_taken_back TO phb_application;

-- The events of a refund's entries are found like those of a release.
DROP INDEX audit_event_of_releases;
CREATE INDEX audit_event_of_releases ON audit_event (commissioner_code, subject_id)
  WHERE action IN ('budget:release', 'budget:recommit', 'refund:confirm', 'refund:post', 'refund:reverse');
