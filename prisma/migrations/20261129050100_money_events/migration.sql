-- The verification of the ledger finds the events of a money row by the row's id. Few events are of money, so
-- the index is small and other events do not write to it.
CREATE INDEX audit_event_of_money ON audit_event (commissioner_code, subject_id) WHERE action IN ('budget:start', 'payment:propose',
  'payment:approve', 'payment:release', 'payment:cancel', 'spending:record', 'spending:reverse');
