-- As every kind of clock has: lists begin with it.
CREATE INDEX clock_open_suspension_review ON clock (commissioner_code, due_on, id) INCLUDE (person_id, owner_role, due_at)
  WHERE ended_on IS NULL AND kind = 'SUSPENSION_REVIEW';
CREATE INDEX clock_open_notice_takes_effect ON clock (commissioner_code, due_on, id) INCLUDE (person_id, owner_role, due_at)
  WHERE ended_on IS NULL AND kind = 'NOTICE_TAKES_EFFECT';
CREATE INDEX clock_open_care_instead_ends ON clock (commissioner_code, due_on, id) INCLUDE (person_id, owner_role, due_at)
  WHERE ended_on IS NULL AND kind = 'CARE_INSTEAD_ENDS';
