-- As every kind of clock has: lists begin with it.
CREATE INDEX clock_open_payments_due ON clock (commissioner_code, due_on, id) INCLUDE (person_id, owner_role, due_at)
  WHERE ended_on IS NULL AND kind = 'PAYMENTS_DUE';
