-- Messages to people with an account: one row a message, written in the transaction of the act that it is about. The row has no words
-- and no address. Its text is made from its kind when it is sent, and its address is read then.
CREATE TABLE outbox_message (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  reference char(32) NOT NULL,
  kind varchar(30) NOT NULL,
  person_id uuid,
  user_id uuid NOT NULL,
  subject_id uuid,
  state varchar(10) NOT NULL,
  tries smallint NOT NULL DEFAULT 0,
  next_try_at timestamptz(3),
  claimed_at timestamptz(3),
  channel varchar(10),
  provider_id varchar(200),
  fault varchar(40),
  stopped_because varchar(30),
  queued_at timestamptz(3) NOT NULL,
  settled_at timestamptz(3),
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (commissioner_code, person_id) REFERENCES person (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (user_id) REFERENCES user_account (id),
  CONSTRAINT outbox_message_kind CHECK (kind IN ('STAFF_INVITATION', 'LETTER_READY', 'DECISION_MADE', 'NEW_DEVICE')),
  CONSTRAINT outbox_message_about CHECK ((kind IN ('LETTER_READY', 'DECISION_MADE')) = (person_id IS NOT NULL)),
  CONSTRAINT outbox_message_state CHECK (state IN ('QUEUED', 'CLAIMED', 'FAILED', 'SENT', 'GIVEN_UP', 'STOPPED')),
  CONSTRAINT outbox_message_waits CHECK ((state IN ('QUEUED', 'FAILED')) = (next_try_at IS NOT NULL)),
  CONSTRAINT outbox_message_claimed CHECK ((state = 'CLAIMED') = (claimed_at IS NOT NULL)),
  CONSTRAINT outbox_message_settled CHECK ((state IN ('SENT', 'GIVEN_UP', 'STOPPED')) = (settled_at IS NOT NULL)),
  CONSTRAINT outbox_message_sent CHECK ((state = 'SENT') = (channel IS NOT NULL)),
  CONSTRAINT outbox_message_faulty CHECK (state NOT IN ('FAILED', 'GIVEN_UP') OR fault IS NOT NULL),
  CONSTRAINT outbox_message_stopped CHECK ((state = 'STOPPED') = (stopped_because IS NOT NULL)),
  -- An invitation's id is its link. It is gone as soon as the message is.
  CONSTRAINT outbox_message_keeps_no_link CHECK ((kind = 'STAFF_INVITATION' AND state IN ('SENT', 'STOPPED')) = (subject_id IS NULL))
);
CREATE UNIQUE INDEX outbox_message_commissioner_code_reference_key ON outbox_message (commissioner_code, reference);
CREATE INDEX outbox_message_commissioner_code_state_queued_at_id_idx ON outbox_message (commissioner_code, state, queued_at, id);
CREATE INDEX outbox_message_commissioner_code_person_id_queued_at_idx ON outbox_message (commissioner_code, person_id, queued_at);

-- As every table of people, and a row about no person is also its recipient's own.
DO $$
DECLARE
  rule text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND ((SELECT current_setting('app.reach', true)) = 'commissioner'
    OR strpos((SELECT current_setting('app.person_ids', true)), person_id::text) > 0
    OR (person_id IS NULL AND user_id::text = (SELECT current_setting('app.user_id', true))))$q$;
BEGIN
  ALTER TABLE outbox_message ENABLE ROW LEVEL SECURITY;
  ALTER TABLE outbox_message FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY reached ON outbox_message USING (%s) WITH CHECK (%s)', rule, rule);
END $$;
GRANT SELECT, INSERT ON outbox_message TO phb_application;
GRANT UPDATE (state, tries, next_try_at, claimed_at, channel, provider_id, fault, stopped_because, settled_at, subject_id) ON outbox_message TO phb_application;

-- Where a message goes that the service itself has claimed. Nothing for an account that is suspended.
CREATE FUNCTION address_of_message(message_id uuid) RETURNS TABLE (email text) LANGUAGE sql STABLE SECURITY DEFINER AS $$
  SELECT u.email FROM outbox_message m JOIN user_account u ON u.id = m.user_id
  WHERE m.commissioner_code = acting_commissioner() AND m.id = message_id AND m.state = 'CLAIMED' AND u.suspended_at IS NULL
    AND current_setting('app.user_id', true) = '00000000-0000-0000-0000-000000000000'
$$;
DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION address_of_message(uuid) SET search_path = %I, pg_temp', current_schema());
END $$;
REVOKE EXECUTE ON FUNCTION address_of_message(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION address_of_message(uuid) TO phb_application;
