-- A one-time invitation lets the owner of a new account of staff set its password. Only the functions below read and write it; they
-- keep a hash of the code and never the code.

CREATE TABLE invitation (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  code_hash char(64) NOT NULL,
  made_at timestamptz(3) NOT NULL,
  last_day date NOT NULL,
  wrong_tries smallint NOT NULL DEFAULT 0,
  used_at timestamptz(3),
  replaced_at timestamptz(3),
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (user_id) REFERENCES user_account (id),
  CONSTRAINT invitation_wrong_tries CHECK (wrong_tries >= 0),
  CONSTRAINT invitation_ends_once CHECK (used_at IS NULL OR replaced_at IS NULL)
);
CREATE INDEX invitation_user_id_idx ON invitation (user_id);
CREATE INDEX invitation_id_idx ON invitation (id);

DO $$
DECLARE
  rule text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND (SELECT current_setting('app.reach', true)) = 'commissioner'$q$;
BEGIN
  ALTER TABLE invitation ENABLE ROW LEVEL SECURITY;
  ALTER TABLE invitation FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY reached ON invitation USING (%s) WITH CHECK (%s)', rule, rule);
END $$;

-- False where there is nothing to invite to: the account has a password, is suspended, or has no role with the commissioner. The
-- invitation that was open is replaced, so that of two links the newer one alone works.
CREATE FUNCTION invite_account(new_id uuid, whom uuid, hash text, at timestamptz, until date) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE code text := acting_commissioner();
BEGIN
  PERFORM FROM user_account u WHERE u.id = whom AND u.password_hash IS NULL AND u.suspended_at IS NULL FOR UPDATE;
  IF NOT FOUND OR NOT EXISTS (SELECT FROM membership m WHERE m.commissioner_code = code AND m.user_id = whom) THEN RETURN false; END IF;
  UPDATE invitation SET replaced_at = at WHERE user_id = whom AND used_at IS NULL AND replaced_at IS NULL;
  INSERT INTO invitation (commissioner_code, id, user_id, code_hash, made_at, last_day) VALUES (code, new_id, whom, hash, at, until);
  RETURN true;
END $$;

-- Of the functions below alone.
CREATE FUNCTION state_of_invitation(one invitation, most_tries int, on_day date) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN one.used_at IS NOT NULL THEN 'USED' WHEN one.replaced_at IS NOT NULL THEN 'REPLACED'
    WHEN one.wrong_tries >= most_tries THEN 'SPENT' WHEN one.last_day < on_day THEN 'LATE' ELSE 'OPEN' END
$$;

-- Nothing where there is no such invitation.
CREATE FUNCTION find_invitation(invitation_id uuid, most_tries int, on_day date) RETURNS TABLE (state text) LANGUAGE sql STABLE SECURITY DEFINER AS $$
  SELECT state_of_invitation(i, most_tries, on_day) FROM invitation i WHERE i.id = invitation_id
$$;

-- One try of a code. Only the right one says more than the state. A wrong one is counted.
CREATE FUNCTION try_invitation(invitation_id uuid, hash text, most_tries int, on_day date)
RETURNS TABLE (state text, commissioner_code text, user_id uuid, email text, name text) LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  one invitation;
  found_state text;
BEGIN
  SELECT * INTO one FROM invitation i WHERE i.id = invitation_id FOR UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  found_state := state_of_invitation(one, most_tries, on_day);
  IF found_state = 'OPEN' AND one.code_hash <> hash THEN
    UPDATE invitation i SET wrong_tries = i.wrong_tries + 1 WHERE i.id = invitation_id;
    found_state := CASE WHEN one.wrong_tries + 1 >= most_tries THEN 'SPENT' ELSE 'WRONG' END;
  END IF;
  IF found_state = 'OPEN' THEN
    RETURN QUERY SELECT found_state, one.commissioner_code::text, u.id, u.email::text, u.display_name::text FROM user_account u WHERE u.id = one.user_id;
  ELSE
    RETURN QUERY SELECT found_state, NULL::text, NULL::uuid, NULL::text, NULL::text;
  END IF;
END $$;

-- Sets the first password of the account with the right code, once. False where another request was faster.
CREATE FUNCTION accept_invitation(invitation_id uuid, hash text, new_password_hash text, at timestamptz, most_tries int, on_day date) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE one invitation;
BEGIN
  SELECT * INTO one FROM invitation i WHERE i.commissioner_code = acting_commissioner() AND i.id = invitation_id FOR UPDATE;
  IF NOT FOUND OR one.code_hash <> hash OR state_of_invitation(one, most_tries, on_day) <> 'OPEN' THEN RETURN false; END IF;
  UPDATE user_account SET password_hash = new_password_hash WHERE id = one.user_id AND password_hash IS NULL AND suspended_at IS NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE invitation SET used_at = at WHERE commissioner_code = one.commissioner_code AND id = invitation_id;
  UPDATE session SET ended_at = at WHERE user_id = one.user_id AND ended_at IS NULL;
  RETURN true;
END $$;

DO $$
DECLARE made regprocedure;
BEGIN
  FOREACH made IN ARRAY ARRAY['invite_account(uuid,uuid,text,timestamptz,date)', 'find_invitation(uuid,int,date)',
    'try_invitation(uuid,text,int,date)', 'accept_invitation(uuid,text,text,timestamptz,int,date)']::regprocedure[]
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', made, current_schema());
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', made);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO phb_application', made);
  END LOOP;
END $$;
ALTER FUNCTION state_of_invitation(invitation, int, date) SET search_path = pg_catalog, pg_temp;
REVOKE EXECUTE ON FUNCTION state_of_invitation(invitation, int, date) FROM PUBLIC;
