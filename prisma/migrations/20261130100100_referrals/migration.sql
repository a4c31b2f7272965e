-- What a referral asks for. Cases that are there began with a request or an offer, and stay as they are.
CREATE TYPE "ReferralKind" AS ENUM ('CHECKLIST', 'FAST_TRACK', 'PRE_ASSESSMENT', 'SECTION_117', 'WHEELCHAIR', 'LOCAL_CRITERIA');

ALTER TABLE phb_case ADD COLUMN referral_kind "ReferralKind",
  ADD CONSTRAINT phb_case_referral CHECK (
    (origin = 'REFERRAL') = (referral_kind IS NOT NULL)
    AND (referral_kind IS NULL OR CASE "group"
      WHEN 'CHC' THEN referral_kind IN ('CHECKLIST', 'FAST_TRACK')
      WHEN 'CYPCC' THEN referral_kind = 'PRE_ASSESSMENT'
      WHEN 'S117' THEN referral_kind = 'SECTION_117'
      WHEN 'WHEELCHAIR' THEN referral_kind = 'WHEELCHAIR'
      ELSE referral_kind = 'LOCAL_CRITERIA' END)),
  -- A referral goes up to the decision on eligibility and no further.
  ADD CONSTRAINT phb_case_referral_state CHECK (origin <> 'REFERRAL'
    OR state IN ('REQUESTED', 'ELIGIBLE', 'REFUSED', 'DECLINED', 'ENDED'));
