-- As every kind of clock has: lists begin with it.
CREATE INDEX clock_open_own_consent ON clock (commissioner_code, due_on, id) INCLUDE (person_id, owner_role, due_at)
  WHERE ended_on IS NULL AND kind = 'OWN_CONSENT';
-- Parents who act for the money: few of all.
CREATE INDEX authority_of_parents ON authority (commissioner_code, person_id) WHERE basis = 'PARENTAL_RESPONSIBILITY' AND covers_money;
