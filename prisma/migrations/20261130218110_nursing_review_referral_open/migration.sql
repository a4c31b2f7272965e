-- A case that was begun only to review nursing care rests on the record of it, and is no case of a decision here.
ALTER TABLE phb_case DROP CONSTRAINT phb_case_referral,
  ADD CONSTRAINT phb_case_referral CHECK (
    (origin = 'REFERRAL') = (referral_kind IS NOT NULL)
    AND (referral_kind IS NULL OR CASE "group"
      WHEN 'CHC' THEN referral_kind IN ('CHECKLIST', 'FAST_TRACK', 'NURSING_REVIEW')
      WHEN 'CYPCC' THEN referral_kind = 'PRE_ASSESSMENT'
      WHEN 'S117' THEN referral_kind = 'SECTION_117'
      WHEN 'WHEELCHAIR' THEN referral_kind = 'WHEELCHAIR'
      ELSE referral_kind = 'LOCAL_CRITERIA' END)),
  ADD CONSTRAINT phb_case_nursing_review CHECK (referral_kind <> 'NURSING_REVIEW' OR (state = 'REFUSED' AND eligibility_id IS NOT NULL));
