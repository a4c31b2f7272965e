-- Section 117 aftercare: the section under which the person was detained, the day they left or leave hospital, the council and the
-- board that are responsible together, and the share that the NHS pays (in hundredths of a percent; the council pays the rest).
-- Rows of before have none of it.
CREATE TYPE "DetainedUnder" AS ENUM ('SECTION_3', 'SECTION_37', 'SECTION_45A', 'SECTION_47', 'SECTION_48');
ALTER TABLE eligibility
  ADD COLUMN aftercare_section "DetainedUnder",
  ADD COLUMN aftercare_from date,
  ADD COLUMN aftercare_council varchar(160),
  ADD COLUMN aftercare_board varchar(160),
  ADD COLUMN aftercare_nhs_share integer,
  ADD CONSTRAINT eligibility_aftercare CHECK (
    num_nonnulls(aftercare_section, aftercare_from, aftercare_council, aftercare_board, aftercare_nhs_share) IN (0, 5)
    AND (aftercare_section IS NULL OR outcome = 'SECTION_117')
    AND (aftercare_nhs_share IS NULL OR aftercare_nhs_share BETWEEN 0 AND 10000));
