-- The refusal of a plan can be reconsidered, as a decision on eligibility can.
ALTER TABLE challenge ADD COLUMN plan_decision_id uuid,
  ADD CONSTRAINT challenge_commissioner_code_plan_decision_id_fkey FOREIGN KEY (commissioner_code, plan_decision_id)
    REFERENCES plan_decision (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  DROP CONSTRAINT challenge_about,
  ADD CONSTRAINT challenge_about CHECK (num_nonnulls(decision_id, assessment_id, plan_decision_id) = 1),
  DROP CONSTRAINT challenge_stage,
  ADD CONSTRAINT challenge_stage CHECK (stage = 'RECONSIDERATION' OR decision_id IS NOT NULL);
CREATE INDEX challenge_commissioner_code_plan_decision_id_idx ON challenge (commissioner_code, plan_decision_id);
CREATE UNIQUE INDEX challenge_one_first_of_plan ON challenge (commissioner_code, plan_decision_id)
  WHERE previous_id IS NULL AND plan_decision_id IS NOT NULL;
