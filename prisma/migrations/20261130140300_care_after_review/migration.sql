-- A review may leave a refusal as it is and still find that the NHS pays for nursing care or for a joint package: the row on the
-- person's record that says so.
ALTER TABLE challenge_outcome ADD COLUMN eligibility_id uuid,
  ADD FOREIGN KEY (commissioner_code, eligibility_id) REFERENCES eligibility (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION;
CREATE UNIQUE INDEX challenge_outcome_commissioner_code_eligibility_id_key ON challenge_outcome (commissioner_code, eligibility_id);
