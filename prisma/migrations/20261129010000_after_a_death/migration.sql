-- A death is recorded by a step of its own, taken back by another, and leaves tasks. The day stays on the person, where every
-- page and rule reads it; this table says who recorded it, who told them and whom to speak to now.

CREATE TABLE death (
  commissioner_code VARCHAR(5) NOT NULL,
  id UUID NOT NULL,
  person_id UUID NOT NULL,
  died_on DATE NOT NULL,
  heard_from VARCHAR(200) NOT NULL,
  recorded_by_id UUID NOT NULL,
  recorded_at TIMESTAMPTZ(3) NOT NULL,
  contact_name VARCHAR(120),
  contact_relationship VARCHAR(120),
  contact_phone VARCHAR(40),
  contact_address VARCHAR(400),
  contact_note VARCHAR(300),
  taken_back_by_id UUID,
  taken_back_at TIMESTAMPTZ(3),
  taken_back_reason VARCHAR(500),
  CONSTRAINT death_pkey PRIMARY KEY (commissioner_code, id),
  CONSTRAINT death_commissioner_fkey FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  CONSTRAINT death_commissioner_code_person_id_fkey FOREIGN KEY (commissioner_code, person_id)
    REFERENCES person (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  CONSTRAINT death_recorded_by_id_fkey FOREIGN KEY (recorded_by_id) REFERENCES user_account (id),
  CONSTRAINT death_taken_back_by_id_fkey FOREIGN KEY (taken_back_by_id) REFERENCES user_account (id),
  CONSTRAINT death_taken_back CHECK ((taken_back_at IS NULL) = (taken_back_by_id IS NULL)
    AND (taken_back_at IS NULL) = (taken_back_reason IS NULL) AND length(trim(taken_back_reason)) > 0),
  CONSTRAINT death_contact CHECK ((contact_name IS NULL) = (contact_relationship IS NULL)),
  CONSTRAINT death_day CHECK (died_on <= (recorded_at AT TIME ZONE 'Europe/London')::date)
);
CREATE INDEX death_commissioner_code_person_id_idx ON death (commissioner_code, person_id);
CREATE UNIQUE INDEX death_one_in_force ON death (commissioner_code, person_id) WHERE taken_back_at IS NULL;

ALTER TABLE death ENABLE ROW LEVEL SECURITY;
ALTER TABLE death FORCE ROW LEVEL SECURITY;
CREATE POLICY reached ON death
  USING (commissioner_code = (SELECT current_setting('app.commissioner_code', true))
    AND ((SELECT current_setting('app.reach', true)) = 'commissioner'
      OR strpos((SELECT current_setting('app.person_ids', true)), person_id::text) > 0))
  WITH CHECK (commissioner_code = (SELECT current_setting('app.commissioner_code', true))
    AND ((SELECT current_setting('app.reach', true)) = 'commissioner'
      OR strpos((SELECT current_setting('app.person_ids', true)), person_id::text) > 0));
GRANT SELECT, INSERT ON death TO phb_application;
GRANT UPDATE (contact_name, contact_relationship, contact_phone, contact_address, contact_note,
  taken_back_by_id, taken_back_at, taken_back_reason) ON death TO phb_application;

-- Deaths known before this step was there were typed with the personal details.
INSERT INTO death (commissioner_code, id, person_id, died_on, heard_from, recorded_by_id, recorded_at)
SELECT commissioner_code, gen_random_uuid(), id, died_on, 'Recorded with the personal details', registered_by_id,
  greatest(registered_at, died_on::timestamp AT TIME ZONE 'Europe/London')
FROM person WHERE died_on IS NOT NULL;

-- The tasks that follow.
ALTER TYPE "ClockKind" ADD VALUE 'AFTER_DEATH_CONTACT';
ALTER TYPE "ClockKind" ADD VALUE 'FINAL_PAYMENTS';
ALTER TYPE "ClockKind" ADD VALUE 'END_BUDGET';
ALTER TYPE "ClockKind" ADD VALUE 'CLOSE_CASE';
ALTER TABLE clock ADD CONSTRAINT clock_due_day_after_death CHECK (due_on IS NOT NULL
  OR kind::text <> ALL (ARRAY['AFTER_DEATH_CONTACT', 'FINAL_PAYMENTS', 'END_BUDGET', 'CLOSE_CASE']));

-- Why a budget ended before its time, by whom, and what it was before: so that an end that was a mistake can be taken back.
ALTER TABLE budget
  ADD COLUMN end_reason VARCHAR(20),
  ADD COLUMN ended_from "BudgetState",
  ADD COLUMN ended_by_id UUID,
  ADD CONSTRAINT budget_ended_by_id_fkey FOREIGN KEY (ended_by_id) REFERENCES user_account (id),
  ADD CONSTRAINT budget_end_reason CHECK (end_reason IN ('DEATH') AND (end_reason IS NULL OR state = 'ENDED')
    AND (end_reason IS NULL) = (ended_from IS NULL) AND (end_reason IS NULL) = (ended_by_id IS NULL) AND ended_from <> 'ENDED');
ALTER TABLE payment
  ADD COLUMN ended_with_budget BOOLEAN NOT NULL DEFAULT false,
  ADD CONSTRAINT payment_ended_with_budget CHECK (NOT ended_with_budget OR state = 'CANCELLED');
GRANT UPDATE (state, ended_on, end_reason, ended_from, ended_by_id) ON budget TO phb_application;
GRANT UPDATE (ended_with_budget) ON payment TO phb_application;
