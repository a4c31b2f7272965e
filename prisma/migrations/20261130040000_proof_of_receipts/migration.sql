-- The verification of the ledger compares receipts and their withdrawals with the audit trail too, and that of the trail finds
-- which anchors the database knows. Both are few events, found by index.
DROP INDEX audit_event_of_money;
CREATE INDEX audit_event_of_money ON audit_event (commissioner_code, subject_id) WHERE action IN ('budget:start', 'payment:propose',
  'payment:approve', 'payment:release', 'payment:cancel', 'spending:record', 'spending:reverse', 'receipt:add', 'receipt:withdraw');
CREATE INDEX audit_event_of_anchors ON audit_event (commissioner_code, at, id) WHERE action IN ('anchor:keep', 'anchor:begin');
