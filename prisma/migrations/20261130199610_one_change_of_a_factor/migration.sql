-- A factor that is set ends every other sign-in of the account that waits: one that had been shown a code of the factor before could
-- still put its own in place of the new one, for 20 minutes. The rest is as before.
CREATE OR REPLACE FUNCTION set_second_factor(hash text, step bigint, code_hashes text[], sealed text, at timestamptz) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
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
  UPDATE half_sign_in SET ended_at = at, sealed_secret = NULL, sealed_codes = NULL WHERE user_id = half.user_id AND token_hash <> hash AND ended_at IS NULL;
  UPDATE half_sign_in SET sealed_secret = NULL, sealed_codes = sealed, set_up_at = at WHERE token_hash = hash;
  UPDATE session SET ended_at = at WHERE user_id = half.user_id AND ended_at IS NULL;
  RETURN true;
END $$;

DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION set_second_factor(text, bigint, text[], text, timestamptz) SET search_path = %I, pg_temp', current_schema());
END $$;
