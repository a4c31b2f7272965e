-- How often a part of a budget is paid out, as finance agreed it after seeing every date and amount. A later row replaces it. Its dates
-- and amounts follow from the budget by rule.
CREATE TABLE payment_schedule (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  allocation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  cycle varchar(12) NOT NULL,
  agreed_by_id uuid NOT NULL,
  agreed_at timestamptz(3) NOT NULL,
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (commissioner_code, allocation_id) REFERENCES allocation (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (agreed_by_id) REFERENCES user_account (id),
  CONSTRAINT payment_schedule_cycle CHECK (cycle IN ('FOUR_WEEKLY', 'MONTHLY', 'QUARTERLY', 'ONE_OFF'))
);
CREATE INDEX payment_schedule_commissioner_code_allocation_id_agreed_at_idx ON payment_schedule (commissioner_code, allocation_id, agreed_at DESC);
CREATE INDEX payment_schedule_commissioner_code_person_id_idx ON payment_schedule (commissioner_code, person_id);
CREATE TRIGGER payment_schedule_append_only BEFORE UPDATE OR DELETE ON payment_schedule FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payment_schedule_not_emptied BEFORE TRUNCATE ON payment_schedule EXECUTE FUNCTION refuse_change();
DO $$
DECLARE
  rule text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND ((SELECT current_setting('app.reach', true)) = 'commissioner'
    OR strpos((SELECT current_setting('app.person_ids', true)), person_id::text) > 0)$q$;
BEGIN
  ALTER TABLE payment_schedule ENABLE ROW LEVEL SECURITY;
  ALTER TABLE payment_schedule FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY reached ON payment_schedule USING (%s) WITH CHECK (%s)', rule, rule);
END $$;
GRANT SELECT, INSERT ON payment_schedule TO phb_application;

-- A payment that is due by the schedule and was not proposed is a task of the finance team.
ALTER TYPE "ClockKind" ADD VALUE 'PAYMENTS_DUE';
ALTER TABLE clock ADD CONSTRAINT clock_due_day_of_payments_due CHECK (due_on IS NOT NULL OR kind::text <> 'PAYMENTS_DUE');
