-- The second factor of a local account: a time-based one-time password, with recovery codes for the day it is lost. Like accounts and
-- sessions these belong to no commissioner, and functions of the database alone read and write them.

CREATE TABLE second_factor (
  user_id uuid PRIMARY KEY REFERENCES user_account (id),
  -- Encrypted by the service, with a key that the database does not have.
  sealed_secret varchar(400) NOT NULL,
  -- The time step of the last code that was accepted: no code counts twice.
  last_step bigint NOT NULL,
  set_at timestamptz(3) NOT NULL
);

CREATE TABLE recovery_code (
  user_id uuid NOT NULL REFERENCES user_account (id),
  code_hash char(64) NOT NULL,
  made_at timestamptz(3) NOT NULL,
  used_at timestamptz(3),
  PRIMARY KEY (user_id, code_hash)
);

-- A sign-in between the password and the second factor. It opens nothing.
CREATE TABLE half_sign_in (
  -- SHA-256 of the cookie's value, hex.
  token_hash char(64) PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES user_account (id),
  ends_at timestamptz(3) NOT NULL,
  -- Of the factor that is being set up; null: there is one.
  sealed_secret varchar(400),
  -- When a recovery code was used, or a code of the factor itself to change it: only then does a factor take the place of another.
  recovered_at timestamptz(3),
  -- The recovery codes until they are kept, encrypted like the secret; and when the factor was set up, with a right code.
  sealed_codes varchar(600),
  set_up_at timestamptz(3),
  ended_at timestamptz(3)
);
CREATE INDEX half_sign_in_user_id_idx ON half_sign_in (user_id);
CREATE INDEX half_sign_in_ends_at_idx ON half_sign_in (ends_at);

-- ASK: the account has a factor. SET_UP: it is one of staff, who need one, except in a demonstration. NONE: neither.
CREATE FUNCTION factor_need(whom uuid, on_day date) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER AS $$
  SELECT CASE
    WHEN EXISTS (SELECT FROM second_factor f WHERE f.user_id = whom) THEN 'ASK'
    WHEN EXISTS (SELECT FROM installation WHERE is_demonstration) THEN 'NONE'
    WHEN EXISTS (SELECT FROM membership m WHERE m.user_id = whom AND m.starts_on <= on_day AND (m.ends_on IS NULL OR m.ends_on >= on_day)) THEN 'SET_UP'
    ELSE 'NONE' END
$$;

-- One half sign-in is open for an account in a browser; what was left half done before ends with the next.
CREATE FUNCTION begin_half_sign_in(hash text, whom uuid, until timestamptz, sealed text) RETURNS void LANGUAGE sql SECURITY DEFINER AS $$
  INSERT INTO half_sign_in (token_hash, user_id, ends_at, sealed_secret) VALUES (hash, whom, until, sealed)
$$;

CREATE FUNCTION find_half_sign_in(hash text, at timestamptz)
RETURNS TABLE (user_id uuid, email text, new_secret text, sealed_secret text, sealed_codes text) LANGUAGE sql STABLE SECURITY DEFINER AS $$
  SELECT h.user_id, u.email::text, h.sealed_secret::text, f.sealed_secret::text, h.sealed_codes::text FROM half_sign_in h JOIN user_account u ON u.id = h.user_id
  LEFT JOIN second_factor f ON f.user_id = h.user_id
  WHERE h.token_hash = hash AND h.ended_at IS NULL AND h.ends_at > at AND u.suspended_at IS NULL
$$;

CREATE FUNCTION end_half_sign_in(hash text, at timestamptz) RETURNS void LANGUAGE sql SECURITY DEFINER AS $$
  UPDATE half_sign_in SET ended_at = at, sealed_secret = NULL, sealed_codes = NULL WHERE token_hash = hash AND ended_at IS NULL
$$;

CREATE FUNCTION staff_commissioners(whom uuid, on_day date) RETURNS TABLE (code text) LANGUAGE sql STABLE SECURITY DEFINER AS $$
  SELECT DISTINCT m.commissioner_code::text FROM membership m WHERE m.user_id = whom AND m.starts_on <= on_day AND (m.ends_on IS NULL OR m.ends_on >= on_day)
$$;

-- False where a code of this step or a later one was accepted before. The secret is kept as it is sealed now, so a change of the key reaches it.
CREATE FUNCTION take_factor_step(whom uuid, step bigint, sealed text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  UPDATE second_factor SET last_step = step, sealed_secret = sealed WHERE user_id = whom AND last_step < step;
  RETURN FOUND;
END $$;

-- Sets the factor that a half sign-in was to set up, with its recovery codes, and ends every session. False where there is one by now.
CREATE FUNCTION set_second_factor(hash text, step bigint, code_hashes text[], sealed text, at timestamptz) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE half half_sign_in;
BEGIN
  SELECT * INTO half FROM half_sign_in h WHERE h.token_hash = hash AND h.ended_at IS NULL AND h.ends_at > at AND h.sealed_secret IS NOT NULL FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  INSERT INTO second_factor AS f (user_id, sealed_secret, last_step, set_at) VALUES (half.user_id, half.sealed_secret, step, at)
  ON CONFLICT (user_id) DO UPDATE SET sealed_secret = excluded.sealed_secret, last_step = excluded.last_step, set_at = excluded.set_at
    WHERE half.recovered_at IS NOT NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE recovery_code SET used_at = at WHERE user_id = half.user_id AND used_at IS NULL;
  INSERT INTO recovery_code (user_id, code_hash, made_at) SELECT half.user_id, c, at FROM unnest(code_hashes) AS c;
  UPDATE half_sign_in SET sealed_secret = NULL, sealed_codes = sealed, set_up_at = at WHERE token_hash = hash;
  UPDATE session SET ended_at = at WHERE user_id = half.user_id AND ended_at IS NULL;
  RETURN true;
END $$;

-- Uses a recovery code, once: the sign-in sets up another factor, which takes the place of the lost one, and every session ends.
CREATE FUNCTION use_recovery_code(hash text, recovery_hash text, sealed text, at timestamptz) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE half half_sign_in;
BEGIN
  SELECT * INTO half FROM half_sign_in h WHERE h.token_hash = hash AND h.ended_at IS NULL AND h.ends_at > at FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE recovery_code r SET used_at = at WHERE r.user_id = half.user_id AND r.code_hash = recovery_hash AND r.used_at IS NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE half_sign_in SET sealed_secret = sealed, recovered_at = at WHERE token_hash = hash;
  UPDATE session SET ended_at = at WHERE user_id = half.user_id AND ended_at IS NULL;
  RETURN true;
END $$;

-- Takes a code of the factor itself, once, to put another in its place. False where a code of this step or a later one was accepted before.
CREATE FUNCTION begin_factor_change(hash text, step bigint, sealed text, at timestamptz) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE half half_sign_in;
BEGIN
  SELECT * INTO half FROM half_sign_in h WHERE h.token_hash = hash AND h.ended_at IS NULL AND h.ends_at > at FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE second_factor f SET last_step = step WHERE f.user_id = half.user_id AND f.last_step < step;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE half_sign_in SET sealed_secret = sealed, recovered_at = at WHERE token_hash = hash;
  RETURN true;
END $$;

-- For the daily job: what was left half done is of no use once its time is over.
CREATE FUNCTION purge_half_sign_ins(most int) RETURNS int LANGUAGE sql SECURITY DEFINER AS $$
  WITH gone AS (DELETE FROM half_sign_in WHERE token_hash = ANY (ARRAY(
    SELECT h.token_hash FROM half_sign_in h WHERE h.ends_at < now() - interval '1 day' ORDER BY h.ends_at LIMIT most)) RETURNING 1)
  SELECT count(*)::int FROM gone
$$;

DO $$
DECLARE made regprocedure;
BEGIN
  FOREACH made IN ARRAY ARRAY['factor_need(uuid,date)', 'begin_half_sign_in(text,uuid,timestamptz,text)', 'find_half_sign_in(text,timestamptz)',
    'end_half_sign_in(text,timestamptz)', 'staff_commissioners(uuid,date)', 'take_factor_step(uuid,bigint,text)', 'set_second_factor(text,bigint,text[],text,timestamptz)',
    'use_recovery_code(text,text,text,timestamptz)', 'begin_factor_change(text,bigint,text,timestamptz)', 'purge_half_sign_ins(int)']::regprocedure[]
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', made, current_schema());
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', made);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO phb_application', made);
  END LOOP;
END $$;
