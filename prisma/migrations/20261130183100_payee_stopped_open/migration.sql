-- As every kind of clock has: lists begin with it.
CREATE INDEX clock_open_payee_stopped ON clock (commissioner_code, due_on, id) INCLUDE (person_id, owner_role, due_at)
  WHERE ended_on IS NULL AND kind = 'PAYEE_STOPPED';
-- Authorities recorded before their basis was asked: few of all.
CREATE INDEX authority_not_asked ON authority (commissioner_code, person_id) WHERE money_basis = 'NOT_ASKED';
