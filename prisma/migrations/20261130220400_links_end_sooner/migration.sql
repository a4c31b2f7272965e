-- A link for a new password ends with every other new password and with a suspension, and opens no account of staff that lost its second
-- factor or its last role since. A change of address that waits ends with them: who asked for it may have been someone else.

CREATE OR REPLACE FUNCTION find_account_link(link_id uuid, of_kind text, at timestamptz, on_day date)
RETURNS TABLE (state text, user_id uuid, email text, name text, code text) LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  one account_link;
  found_state text;
BEGIN
  SELECT * INTO one FROM account_link l WHERE l.id = link_id AND l.kind = of_kind;
  IF NOT FOUND THEN RETURN; END IF;
  found_state := state_of_link(one, at);
  IF found_state = 'OPEN' AND (commissioner_of_account(one.user_id, on_day) IS NULL
    OR (of_kind = 'PASSWORD' AND factor_need(one.user_id, on_day) = 'SET_UP')) THEN found_state := 'ENDED'; END IF;
  IF found_state = 'OPEN' THEN
    RETURN QUERY SELECT found_state, u.id, one.email::text, u.display_name::text, commissioner_of_account(u.id, on_day) FROM user_account u WHERE u.id = one.user_id;
  ELSE
    RETURN QUERY SELECT found_state, NULL::uuid, NULL::text, NULL::text, NULL::text;
  END IF;
END $$;

-- Of the functions below alone: ends the links for a new password, and to an address that the account does not have yet.
CREATE FUNCTION end_account_links(whom uuid, at timestamptz) RETURNS void LANGUAGE sql AS $$
  UPDATE account_link l SET ended_at = at FROM user_account u
  WHERE l.user_id = whom AND u.id = whom AND l.used_at IS NULL AND l.ended_at IS NULL AND (l.kind = 'PASSWORD' OR l.email <> u.email)
$$;

CREATE OR REPLACE FUNCTION use_password_link(link_id uuid, new_password_hash text, at timestamptz) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  one account_link;
  on_day date := (at AT TIME ZONE 'Europe/London')::date;
BEGIN
  IF current_setting('app.user_id', true) IS DISTINCT FROM '00000000-0000-0000-0000-000000000000' OR acting_commissioner() IS NULL THEN RETURN false; END IF;
  PERFORM FROM user_account u JOIN account_link l ON l.user_id = u.id WHERE l.id = link_id FOR UPDATE OF u;
  SELECT * INTO one FROM account_link l WHERE l.id = link_id AND l.kind = 'PASSWORD' FOR UPDATE;
  IF NOT FOUND OR state_of_link(one, at) <> 'OPEN' OR factor_need(one.user_id, on_day) = 'SET_UP' OR commissioner_of_account(one.user_id, on_day) IS NULL THEN
    RETURN false;
  END IF;
  UPDATE user_account SET password_hash = new_password_hash WHERE id = one.user_id;
  UPDATE account_link SET used_at = at WHERE id = link_id;
  PERFORM end_account_links(one.user_id, at);
  UPDATE session SET ended_at = at WHERE user_id = one.user_id AND ended_at IS NULL;
  UPDATE half_sign_in SET ended_at = at, sealed_secret = NULL, sealed_codes = NULL WHERE user_id = one.user_id AND ended_at IS NULL;
  DELETE FROM known_device WHERE user_id = one.user_id;
  RETURN true;
END $$;

CREATE OR REPLACE FUNCTION change_own_password(old_hash text, new_hash text, kept_session text, at timestamptz) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE whom uuid := acting_user();
BEGIN
  UPDATE user_account SET password_hash = new_hash WHERE id = whom AND password_hash = old_hash AND suspended_at IS NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM end_account_links(whom, at);
  UPDATE session SET ended_at = at WHERE user_id = whom AND ended_at IS NULL AND id_hash <> kept_session;
  UPDATE half_sign_in SET ended_at = at, sealed_secret = NULL, sealed_codes = NULL WHERE user_id = whom AND ended_at IS NULL;
  DELETE FROM known_device WHERE user_id = whom;
  RETURN true;
END $$;

-- Suspends an account that has a role of staff with the acting commissioner, today or later, or ends the suspension, also of one that has
-- none any more. False: it is so already, or is not theirs.
CREATE OR REPLACE FUNCTION set_suspended(whom uuid, suspend boolean, at timestamptz) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE on_day date := (at AT TIME ZONE 'Europe/London')::date;
BEGIN
  IF whom IS NOT DISTINCT FROM acting_user() OR NOT EXISTS (SELECT FROM membership m WHERE m.commissioner_code = acting_commissioner() AND m.user_id = whom
    AND (NOT suspend OR m.ends_on IS NULL OR m.ends_on >= greatest(on_day, m.starts_on))) THEN
    RETURN false;
  END IF;
  UPDATE user_account SET suspended_at = CASE WHEN suspend THEN at END WHERE id = whom AND (suspended_at IS NULL) = suspend;
  IF NOT FOUND THEN RETURN false; END IF;
  IF suspend THEN
    PERFORM end_account_links(whom, at);
    UPDATE session SET ended_at = at WHERE user_id = whom AND ended_at IS NULL;
    UPDATE half_sign_in SET ended_at = at, sealed_secret = NULL, sealed_codes = NULL WHERE user_id = whom AND ended_at IS NULL;
    DELETE FROM known_device WHERE user_id = whom;
  END IF;
  RETURN true;
END $$;

-- Locks first and reads then: who waited for another administrator reads what that one did to the accounts as well.
CREATE OR REPLACE FUNCTION lock_memberships(of_role "Role") RETURNS TABLE (id uuid, user_id uuid, duty "LeadDuty", limit_pence bigint, starts_on date, ends_on date, can_sign_in boolean)
LANGUAGE sql SECURITY DEFINER AS $$
  SELECT FROM membership m WHERE m.commissioner_code = acting_commissioner() AND m.role = of_role ORDER BY m.id FOR UPDATE;
  SELECT m.id, m.user_id, m.duty, m.approval_limit_pence, m.starts_on, m.ends_on, u.suspended_at IS NULL AND (u.password_hash IS NOT NULL
    OR NOT EXISTS (SELECT FROM invitation i WHERE i.commissioner_code = m.commissioner_code AND i.user_id = m.user_id))
  FROM membership m JOIN user_account u ON u.id = m.user_id WHERE m.commissioner_code = acting_commissioner() AND m.role = of_role
  ORDER BY m.id FOR UPDATE OF m
$$;

-- Makes a link to an address that an account is to prove; the one before ends. False: no email is to go, because there were too many, or
-- because another account has the address. Then too the link waits, so that its page says of no address whether it has an account.
CREATE OR REPLACE FUNCTION begin_address_link(new_id uuid, whom uuid, typed text, at timestamptz, until timestamptz, most int) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  IF whom IS DISTINCT FROM acting_user() AND acting_user() IS DISTINCT FROM '00000000-0000-0000-0000-000000000000' THEN RETURN false; END IF;
  PERFORM FROM user_account u WHERE u.id = whom AND u.suspended_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  IF (SELECT count(*) FROM account_link l WHERE l.user_id = whom AND l.kind = 'ADDRESS' AND l.made_at > at - interval '1 hour') >= most THEN RETURN false; END IF;
  UPDATE account_link SET ended_at = at WHERE user_id = whom AND kind = 'ADDRESS' AND used_at IS NULL AND ended_at IS NULL;
  INSERT INTO account_link (id, user_id, kind, email, made_at, ends_at) VALUES (new_id, whom, 'ADDRESS', typed, at, until);
  RETURN NOT EXISTS (SELECT FROM user_account u WHERE u.email = typed AND u.id <> whom);
END $$;

-- Proves the address of a link by the account that it is of, once. Other links of the account end. Gives the address that was there before.
-- One that is of staff by now keeps its address, as any of theirs.
CREATE OR REPLACE FUNCTION use_address_link(link_id uuid, at timestamptz) RETURNS TABLE (email text, was text, was_proved boolean) LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  one account_link;
  before user_account;
BEGIN
  SELECT * INTO before FROM user_account u WHERE u.id = acting_user() FOR UPDATE;
  SELECT * INTO one FROM account_link l WHERE l.id = link_id AND l.kind = 'ADDRESS' AND l.user_id = before.id FOR UPDATE;
  IF NOT FOUND OR state_of_link(one, at) <> 'OPEN' THEN RETURN; END IF;
  IF one.email <> before.email AND EXISTS (SELECT FROM membership m WHERE m.user_id = before.id) THEN RETURN; END IF;
  BEGIN
    UPDATE user_account u SET email = one.email, email_unproved_since = NULL WHERE u.id = before.id;
  EXCEPTION WHEN unique_violation THEN RETURN;
  END;
  UPDATE account_link l SET used_at = at, old_email = nullif(before.email, one.email) WHERE l.id = link_id;
  UPDATE account_link l SET ended_at = at WHERE l.user_id = before.id AND l.used_at IS NULL AND l.ended_at IS NULL;
  RETURN QUERY SELECT one.email::text, before.email::text, before.email_unproved_since IS NULL;
END $$;

-- A function that is made again has lost its search path.
DO $$
DECLARE made regprocedure;
BEGIN
  FOREACH made IN ARRAY ARRAY['find_account_link(uuid,text,timestamptz,date)', 'end_account_links(uuid,timestamptz)', 'use_password_link(uuid,text,timestamptz)',
    'change_own_password(text,text,text,timestamptz)', 'set_suspended(uuid,boolean,timestamptz)', 'lock_memberships("Role")',
    'begin_address_link(uuid,uuid,text,timestamptz,timestamptz,int)', 'use_address_link(uuid,timestamptz)']::regprocedure[]
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', made, current_schema());
  END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION end_account_links(uuid, timestamptz) FROM PUBLIC;
