-- A link that goes by email to an account and works once: to choose a new password. Like accounts these rows belong to no commissioner, and
-- functions of the database alone read and write them. The address of a link is made of its id and of a key that the database does not have.

-- Since when the address of an account is one that its owner typed and did not prove. Null: it is not in question.
ALTER TABLE user_account ADD COLUMN email_unproved_since timestamptz(3);
-- So far that is who typed it at the invitation of a letter, which made the account.
ALTER TABLE family_invitation NO FORCE ROW LEVEL SECURITY;
UPDATE user_account u SET email_unproved_since = f.accepted_at FROM family_invitation f
WHERE f.accepted_by_id = u.id AND f.way = 'LETTER' AND u.created_at BETWEEN f.accepted_at - interval '1 minute' AND f.accepted_at + interval '1 minute';
ALTER TABLE family_invitation FORCE ROW LEVEL SECURITY;

CREATE TABLE account_link (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES user_account (id),
  kind varchar(10) NOT NULL,
  -- Where it was sent.
  email varchar(254) NOT NULL,
  made_at timestamptz(3) NOT NULL,
  ends_at timestamptz(3) NOT NULL,
  used_at timestamptz(3),
  -- When another link of the account was used.
  ended_at timestamptz(3),
  CONSTRAINT account_link_kind CHECK (kind IN ('PASSWORD')),
  CONSTRAINT account_link_ends_once CHECK (used_at IS NULL OR ended_at IS NULL)
);
CREATE INDEX account_link_user_id_idx ON account_link (user_id);
CREATE INDEX account_link_ends_at_idx ON account_link (ends_at);

-- The commissioner that writes to an account about itself: of staff the one they work for, else the one of a person they may see. Null: none.
CREATE FUNCTION commissioner_of_account(whom uuid, on_day date) RETURNS text LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  acting text := current_setting('app.user_id', true);
  found_code text;
BEGIN
  -- An account sees its own roles and authorities.
  EXECUTE format('SET LOCAL app.user_id = %L', whom);
  SELECT code INTO found_code FROM (
    SELECT 1 AS place, m.commissioner_code::text AS code FROM membership m WHERE m.user_id = whom AND m.starts_on <= on_day AND (m.ends_on IS NULL OR m.ends_on >= on_day)
    UNION ALL
    SELECT 2, a.commissioner_code::text FROM authority a WHERE a.user_id = whom AND a.ended_at IS NULL AND a.starts_on <= on_day AND (a.ends_on IS NULL OR a.ends_on >= on_day)
  ) AS each ORDER BY place, code LIMIT 1;
  EXECUTE format('SET LOCAL app.user_id = %L', coalesce(acting, ''));
  RETURN found_code;
END $$;

-- The account of an address that may get a link for a new password. Nothing for one that is suspended, has no password or no role, or has an
-- address that is not proved; nor for staff who have no second factor yet, because the link alone would open their account.
CREATE FUNCTION account_to_renew(typed text, on_day date) RETURNS TABLE (user_id uuid, code text) LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  whom uuid;
  found_code text;
BEGIN
  SELECT u.id INTO whom FROM user_account u
  WHERE u.email = typed AND u.password_hash IS NOT NULL AND u.suspended_at IS NULL AND u.email_unproved_since IS NULL;
  IF whom IS NULL OR factor_need(whom, on_day) = 'SET_UP' THEN RETURN; END IF;
  found_code := commissioner_of_account(whom, on_day);
  IF found_code IS NOT NULL THEN RETURN QUERY SELECT whom, found_code; END IF;
END $$;

-- Makes a link to the address that an account has. False: it got so many within the hour.
CREATE FUNCTION begin_account_link(new_id uuid, whom uuid, new_kind text, at timestamptz, until timestamptz, most int) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE address text;
BEGIN
  IF current_setting('app.user_id', true) IS DISTINCT FROM '00000000-0000-0000-0000-000000000000' OR acting_commissioner() IS NULL THEN RETURN false; END IF;
  SELECT u.email INTO address FROM user_account u WHERE u.id = whom AND u.suspended_at IS NULL FOR UPDATE;
  IF address IS NULL THEN RETURN false; END IF;
  IF (SELECT count(*) FROM account_link l WHERE l.user_id = whom AND l.kind = new_kind AND l.made_at > at - interval '1 hour') >= most THEN RETURN false; END IF;
  INSERT INTO account_link (id, user_id, kind, email, made_at, ends_at) VALUES (new_id, whom, new_kind, address, at, until);
  RETURN true;
END $$;

-- Of the functions below alone.
CREATE FUNCTION state_of_link(one account_link, at timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN one.used_at IS NOT NULL THEN 'USED' WHEN one.ended_at IS NOT NULL THEN 'ENDED' WHEN one.ends_at <= at THEN 'LATE'
    WHEN NOT EXISTS (SELECT FROM user_account u WHERE u.id = one.user_id AND u.suspended_at IS NULL AND u.password_hash IS NOT NULL
      AND (one.kind <> 'PASSWORD' OR (u.email = one.email AND u.email_unproved_since IS NULL))) THEN 'ENDED' ELSE 'OPEN' END
$$;

-- Nothing where there is no such link. Only one that is open says of which account it is.
CREATE FUNCTION find_account_link(link_id uuid, of_kind text, at timestamptz, on_day date)
RETURNS TABLE (state text, user_id uuid, email text, name text, code text) LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  one account_link;
  found_state text;
BEGIN
  SELECT * INTO one FROM account_link l WHERE l.id = link_id AND l.kind = of_kind;
  IF NOT FOUND THEN RETURN; END IF;
  found_state := state_of_link(one, at);
  IF found_state = 'OPEN' AND commissioner_of_account(one.user_id, on_day) IS NULL THEN found_state := 'ENDED'; END IF;
  IF found_state = 'OPEN' THEN
    RETURN QUERY SELECT found_state, u.id, one.email::text, u.display_name::text, commissioner_of_account(u.id, on_day) FROM user_account u WHERE u.id = one.user_id;
  ELSE
    RETURN QUERY SELECT found_state, NULL::uuid, NULL::text, NULL::text, NULL::text;
  END IF;
END $$;

-- Sets another password by a link, once, by the service itself. Every session, half sign-in, known device and other link of the account ends.
CREATE FUNCTION use_password_link(link_id uuid, new_password_hash text, at timestamptz) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE one account_link;
BEGIN
  IF current_setting('app.user_id', true) IS DISTINCT FROM '00000000-0000-0000-0000-000000000000' OR acting_commissioner() IS NULL THEN RETURN false; END IF;
  PERFORM FROM user_account u JOIN account_link l ON l.user_id = u.id WHERE l.id = link_id FOR UPDATE OF u;
  SELECT * INTO one FROM account_link l WHERE l.id = link_id AND l.kind = 'PASSWORD' FOR UPDATE;
  IF NOT FOUND OR state_of_link(one, at) <> 'OPEN' THEN RETURN false; END IF;
  UPDATE user_account SET password_hash = new_password_hash WHERE id = one.user_id;
  UPDATE account_link SET used_at = at WHERE id = link_id;
  UPDATE account_link SET ended_at = at WHERE user_id = one.user_id AND kind = 'PASSWORD' AND used_at IS NULL AND ended_at IS NULL;
  UPDATE session SET ended_at = at WHERE user_id = one.user_id AND ended_at IS NULL;
  UPDATE half_sign_in SET ended_at = at, sealed_secret = NULL, sealed_codes = NULL WHERE user_id = one.user_id AND ended_at IS NULL;
  DELETE FROM known_device WHERE user_id = one.user_id;
  RETURN true;
END $$;

-- The address of an account is as its owner typed it.
CREATE FUNCTION mark_unproved(whom uuid, at timestamptz) RETURNS void LANGUAGE sql SECURITY DEFINER AS $$
  UPDATE user_account SET email_unproved_since = at WHERE id = whom AND email_unproved_since IS NULL AND acting_commissioner() IS NOT NULL
    AND current_setting('app.user_id', true) = '00000000-0000-0000-0000-000000000000'
$$;

-- For the daily job.
CREATE FUNCTION purge_account_links(most int) RETURNS int LANGUAGE sql SECURITY DEFINER AS $$
  WITH gone AS (DELETE FROM account_link WHERE id = ANY (ARRAY(
    SELECT l.id FROM account_link l WHERE l.ends_at < now() - interval '30 days' ORDER BY l.ends_at LIMIT most)) RETURNING 1)
  SELECT count(*)::int FROM gone
$$;

DO $$
DECLARE made regprocedure;
BEGIN
  FOREACH made IN ARRAY ARRAY['commissioner_of_account(uuid,date)', 'account_to_renew(text,date)', 'begin_account_link(uuid,uuid,text,timestamptz,timestamptz,int)',
    'find_account_link(uuid,text,timestamptz,date)', 'use_password_link(uuid,text,timestamptz)', 'mark_unproved(uuid,timestamptz)',
    'purge_account_links(int)']::regprocedure[]
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', made, current_schema());
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', made);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO phb_application', made);
  END LOOP;
  EXECUTE format('ALTER FUNCTION state_of_link(account_link,timestamptz) SET search_path = %I, pg_temp', current_schema());
END $$;
REVOKE EXECUTE ON FUNCTION state_of_link(account_link, timestamptz) FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION commissioner_of_account(uuid, date) FROM phb_application;

-- The message that brings the link. The kinds that are there stay.
DO $$
DECLARE kinds text;
BEGIN
  SELECT string_agg(DISTINCT quote_literal(kind), ', ') INTO kinds FROM (
    SELECT (regexp_matches(pg_get_constraintdef(oid), '''([A-Z_]+)''', 'g'))[1] AS kind FROM pg_constraint
    WHERE conname = 'outbox_message_kind' AND conrelid = 'outbox_message'::regclass
    UNION ALL VALUES ('PASSWORD_LINK')) AS each;
  EXECUTE format('ALTER TABLE outbox_message DROP CONSTRAINT outbox_message_kind, ADD CONSTRAINT outbox_message_kind CHECK (kind IN (%s))', kinds);
END $$;

-- How long a link works is a commissioner's to set. The known keys are read from the constraint as it is, so that none is lost.
DO $$
DECLARE known text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT known FROM pg_constraint
    WHERE conname = 'setting_key_known' AND conrelid = 'setting'::regclass;
  ALTER TABLE setting DROP CONSTRAINT setting_key_known;
  EXECUTE 'ALTER TABLE setting ADD CONSTRAINT setting_key_known ' || regexp_replace(known, 'ARRAY\[',
    $q$ARRAY['account-link-minutes'::character varying, $q$);
END $$;
