-- Staff hear of a second factor that was set for their account.
ALTER TABLE outbox_message
  DROP CONSTRAINT outbox_message_kind,
  ADD CONSTRAINT outbox_message_kind CHECK (kind IN ('STAFF_INVITATION', 'LETTER_READY', 'DECISION_MADE', 'NEW_DEVICE', 'FACTOR_SET'));
