-- Whether the tool says that the condition is rapidly deteriorating and may be entering a terminal phase, and the
-- register that the clinician is on. Null in what was recorded before either was asked.
ALTER TABLE fast_track
  ADD COLUMN is_criterion_met boolean,
  ADD COLUMN register varchar(10),
  ADD CONSTRAINT fast_track_criterion CHECK (is_criterion_met),
  ADD CONSTRAINT fast_track_register CHECK (
    (register = 'NMC' AND clinician_kind = 'NURSE' AND registration_number ~ '^[0-9]{2}[A-Z][0-9]{4}[A-Z]$')
    OR (register = 'GMC' AND clinician_kind = 'DOCTOR' AND registration_number ~ '^[0-9]{7}$'));
