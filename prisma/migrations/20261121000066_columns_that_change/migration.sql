-- Of an assessment and what belongs to it the application changes what the steps change, and nothing else: whose it is, by which
-- tool, who started it, who took part and which file was kept stay as they were written.
REVOKE UPDATE ON assessment, assessment_member, assessment_file, fast_track FROM phb_application;
GRANT UPDATE (state, started_on, involvement_basis, involvement_note, representative_name, is_sharing_agreed, advocacy, advocacy_note,
  involvement_version, received_on, completed_on, completed_by_id, completed_by_name, completer_profession, indication, is_referred_anyway,
  referral_rationale, withdrawn_reason) ON assessment TO phb_application;
GRANT UPDATE (removed_at) ON assessment_member TO phb_application;
GRANT UPDATE (withdrawn_at, withdrawn_reason) ON assessment_file TO phb_application;
GRANT UPDATE (care_in_place_at, care_recorded_by_id) ON fast_track TO phb_application;
