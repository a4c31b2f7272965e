-- A link that shows that an address belongs to the owner of an account: the one that was typed after a letter, or another that the account
-- changes to. Who opens it is signed in as the account, so that who merely reads the mailbox proves nothing.
ALTER TABLE account_link
  DROP CONSTRAINT account_link_kind,
  ADD CONSTRAINT account_link_kind CHECK (kind IN ('PASSWORD', 'ADDRESS')),
  -- The address that the account had before, where the link changed it.
  ADD COLUMN old_email varchar(254),
  ADD CONSTRAINT account_link_old_email CHECK (old_email IS NULL OR (kind = 'ADDRESS' AND used_at IS NOT NULL));

-- The address of the account that acts, and the one that waits to be proved.
CREATE FUNCTION own_address(at timestamptz) RETURNS TABLE (email text, is_proved boolean, waits text, is_staff boolean) LANGUAGE sql SECURITY DEFINER AS $$
  SELECT u.email::text, u.email_unproved_since IS NULL, (SELECT l.email::text FROM account_link l WHERE l.user_id = u.id AND l.kind = 'ADDRESS' AND l.used_at IS NULL
    AND l.ended_at IS NULL AND l.ends_at > at ORDER BY l.made_at DESC LIMIT 1), EXISTS (SELECT FROM membership m WHERE m.user_id = u.id)
  FROM user_account u WHERE u.id = acting_user() AND u.suspended_at IS NULL
$$;

-- Makes a link to an address that the account is to prove; the one before ends. `made` is false where there were too many, or where another
-- account has the address: then no email goes, and the answer to who typed it is the same.
CREATE FUNCTION begin_address_link(new_id uuid, whom uuid, typed text, at timestamptz, until timestamptz, most int) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  IF whom IS DISTINCT FROM acting_user() AND acting_user() IS DISTINCT FROM '00000000-0000-0000-0000-000000000000' THEN RETURN false; END IF;
  PERFORM FROM user_account u WHERE u.id = whom AND u.suspended_at IS NULL FOR UPDATE;
  IF NOT FOUND OR EXISTS (SELECT FROM user_account u WHERE u.email = typed AND u.id <> whom) THEN RETURN false; END IF;
  IF (SELECT count(*) FROM account_link l WHERE l.user_id = whom AND l.kind = 'ADDRESS' AND l.made_at > at - interval '1 hour') >= most THEN RETURN false; END IF;
  UPDATE account_link SET ended_at = at WHERE user_id = whom AND kind = 'ADDRESS' AND used_at IS NULL AND ended_at IS NULL;
  INSERT INTO account_link (id, user_id, kind, email, made_at, ends_at) VALUES (new_id, whom, 'ADDRESS', typed, at, until);
  RETURN true;
END $$;

-- Proves the address of a link by the account that it is of, once. Other links of the account end. Gives the address that was there before.
CREATE FUNCTION use_address_link(link_id uuid, at timestamptz) RETURNS TABLE (email text, was text, was_proved boolean) LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  one account_link;
  before user_account;
BEGIN
  SELECT * INTO before FROM user_account u WHERE u.id = acting_user() FOR UPDATE;
  SELECT * INTO one FROM account_link l WHERE l.id = link_id AND l.kind = 'ADDRESS' AND l.user_id = before.id FOR UPDATE;
  IF NOT FOUND OR state_of_link(one, at) <> 'OPEN' THEN RETURN; END IF;
  BEGIN
    UPDATE user_account u SET email = one.email, email_unproved_since = NULL WHERE u.id = before.id;
  EXCEPTION WHEN unique_violation THEN RETURN;
  END;
  UPDATE account_link l SET used_at = at, old_email = nullif(before.email, one.email) WHERE l.id = link_id;
  UPDATE account_link l SET ended_at = at WHERE l.user_id = before.id AND l.used_at IS NULL AND l.ended_at IS NULL;
  RETURN QUERY SELECT one.email::text, before.email::text, before.email_unproved_since IS NULL;
END $$;

-- Where a message goes that the service itself has claimed, and whether its owner has proved the address. A link goes where it is to be
-- proved, and word of a change to the address of before. Nothing for an account that is suspended.
DROP FUNCTION address_of_message(uuid);
CREATE FUNCTION address_of_message(message_id uuid) RETURNS TABLE (email text, is_proved boolean) LANGUAGE sql STABLE SECURITY DEFINER AS $$
  SELECT CASE WHEN m.kind = 'ADDRESS_LINK' THEN l.email WHEN m.kind = 'ADDRESS_CHANGED' THEN l.old_email ELSE u.email END::text, u.email_unproved_since IS NULL
  FROM outbox_message m JOIN user_account u ON u.id = m.user_id LEFT JOIN account_link l ON l.id = m.subject_id AND l.user_id = m.user_id
  WHERE m.commissioner_code = acting_commissioner() AND m.id = message_id AND m.state = 'CLAIMED' AND u.suspended_at IS NULL
    AND current_setting('app.user_id', true) = '00000000-0000-0000-0000-000000000000'
$$;

DO $$
DECLARE made regprocedure;
BEGIN
  FOREACH made IN ARRAY ARRAY['own_address(timestamptz)', 'begin_address_link(uuid,uuid,text,timestamptz,timestamptz,int)', 'use_address_link(uuid,timestamptz)',
    'address_of_message(uuid)']::regprocedure[]
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', made, current_schema());
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', made);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO phb_application', made);
  END LOOP;
END $$;

DO $$
DECLARE kinds text;
BEGIN
  SELECT string_agg(DISTINCT quote_literal(kind), ', ') INTO kinds FROM (
    SELECT (regexp_matches(pg_get_constraintdef(oid), '''([A-Z_]+)''', 'g'))[1] AS kind FROM pg_constraint
    WHERE conname = 'outbox_message_kind' AND conrelid = 'outbox_message'::regclass
    UNION ALL VALUES ('ADDRESS_LINK'), ('ADDRESS_CHANGED')) AS each;
  EXECUTE format('ALTER TABLE outbox_message DROP CONSTRAINT outbox_message_kind, ADD CONSTRAINT outbox_message_kind CHECK (kind IN (%s))', kinds);
END $$;
