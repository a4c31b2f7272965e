-- Whether an account has or had a role of staff with any commissioner. One with a password and without such a role was set up by a family's
-- invitation: its address is as it was typed, and no one has proved it.
CREATE FUNCTION is_staff_account(whom uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  acting text := current_setting('app.user_id', true);
  is_staff boolean;
BEGIN
  IF whom IS NULL OR acting_commissioner() IS NULL THEN RETURN false; END IF;
  -- An account sees its own roles.
  EXECUTE format('SET LOCAL app.user_id = %L', whom);
  is_staff := EXISTS (SELECT FROM membership m WHERE m.user_id = whom);
  EXECUTE format('SET LOCAL app.user_id = %L', coalesce(acting, ''));
  RETURN is_staff;
END $$;
DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION is_staff_account(uuid) SET search_path = %I, pg_temp', current_schema());
  REVOKE EXECUTE ON FUNCTION is_staff_account(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION is_staff_account(uuid) TO phb_application;
END $$;
