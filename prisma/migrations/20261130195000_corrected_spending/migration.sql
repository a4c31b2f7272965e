-- A spending that mends another one names the first of its line, so that receipts and history stay together.
ALTER TABLE spending ADD COLUMN first_id uuid,
  ADD CONSTRAINT spending_first_fkey FOREIGN KEY (commissioner_code, first_id) REFERENCES spending (commissioner_code, id)
    ON DELETE RESTRICT ON UPDATE NO ACTION,
  ADD CONSTRAINT spending_not_its_first CHECK (first_id <> id);
CREATE INDEX spending_commissioner_code_first_id_idx ON spending (commissioner_code, first_id);

-- The event of who takes back or changes their own is of money too.
DROP INDEX audit_event_of_money;
CREATE INDEX audit_event_of_money ON audit_event (commissioner_code, subject_id) WHERE action IN ('budget:start', 'payment:propose',
  'payment:approve', 'payment:release', 'payment:cancel', 'spending:record', 'spending:reverse', 'spending:mend', 'receipt:add', 'receipt:withdraw');
