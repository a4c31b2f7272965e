-- Of care that was decided outside this service: the day of its last review there. The next one counts from it.
ALTER TABLE eligibility ADD COLUMN reviewed_on date,
  ADD CONSTRAINT eligibility_reviewed CHECK (reviewed_on IS NULL OR (reviewed_on >= decided_on AND reviewed_on >= starts_on));
