-- A user changes their own password. The application can read no hash of another user by these, and change none.

CREATE FUNCTION own_password() RETURNS TABLE (email text, password_hash text) LANGUAGE sql STABLE SECURITY DEFINER AS $$
  SELECT u.email::text, u.password_hash::text FROM user_account u WHERE u.id = acting_user() AND u.suspended_at IS NULL
$$;

-- False where the password is not the one of this hash any more. Every session of the user but one ends, and no device is known by now.
CREATE FUNCTION change_own_password(old_hash text, new_hash text, kept_session text, at timestamptz) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE whom uuid := acting_user();
BEGIN
  UPDATE user_account SET password_hash = new_hash WHERE id = whom AND password_hash = old_hash AND suspended_at IS NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE session SET ended_at = at WHERE user_id = whom AND ended_at IS NULL AND id_hash <> kept_session;
  UPDATE half_sign_in SET ended_at = at, sealed_secret = NULL, sealed_codes = NULL WHERE user_id = whom AND ended_at IS NULL;
  DELETE FROM known_device WHERE user_id = whom;
  RETURN true;
END $$;

DO $$
DECLARE made regprocedure;
BEGIN
  FOREACH made IN ARRAY ARRAY['own_password()', 'change_own_password(text,text,text,timestamptz)']::regprocedure[]
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', made, current_schema());
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', made);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO phb_application', made);
  END LOOP;
END $$;
