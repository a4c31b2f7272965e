-- The address of an account is asked for at a sign-in and where staff are named by it. The application reads no
-- other: not those of people who use the service, and no list.
REVOKE SELECT (email) ON user_account FROM phb_application;

-- The staff of the acting commissioner on a day, by addresses in lower case that were typed.
CREATE FUNCTION staff_by_email(emails text[], on_day date) RETURNS TABLE (id uuid, email text) LANGUAGE sql STABLE SECURITY DEFINER AS $$
  SELECT DISTINCT u.id, u.email FROM user_account u JOIN membership m ON m.user_id = u.id
  WHERE u.email = ANY (emails) AND u.suspended_at IS NULL AND m.commissioner_code = acting_commissioner()
    AND m.starts_on <= on_day AND (m.ends_on IS NULL OR m.ends_on >= on_day)
$$;

-- The addresses of accounts that are or were staff of the acting commissioner.
CREATE FUNCTION staff_emails(user_ids uuid[]) RETURNS TABLE (email text) LANGUAGE sql STABLE SECURITY DEFINER AS $$
  SELECT u.email FROM user_account u WHERE u.id = ANY (user_ids)
    AND EXISTS (SELECT FROM membership m WHERE m.user_id = u.id AND m.commissioner_code = acting_commissioner())
  ORDER BY u.display_name, u.id
$$;

DO $$
DECLARE made regprocedure;
BEGIN
  FOREACH made IN ARRAY ARRAY['staff_by_email(text[],date)', 'staff_emails(uuid[])']::regprocedure[]
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', made, current_schema());
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', made);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO phb_application', made);
  END LOOP;
END $$;
