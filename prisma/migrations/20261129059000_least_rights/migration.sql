-- The application may do what it does, and nothing else. tests/integration/database/rights.test.ts lists the
-- columns it changes, by what the stores write.

-- 1. Accounts, memberships and sessions are written by functions, and no hash of a password can be listed.
-- The functions act for the commissioner of the transaction, as row-level security would.

REVOKE ALL ON user_account, session FROM phb_application;
REVOKE INSERT, UPDATE ON membership, setting FROM phb_application;
GRANT SELECT (id, email, display_name, job_title, phone, suspended_at) ON user_account TO phb_application;
GRANT SELECT ON session TO phb_application;

-- One account at a time, by the address that was typed at the sign-in.
CREATE FUNCTION sign_in_account(typed_email text) RETURNS TABLE (id uuid, password_hash text, suspended_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER AS $$
  SELECT u.id, u.password_hash, u.suspended_at FROM user_account u WHERE u.email = typed_email
$$;

-- The sign-ins that a demonstration shows on its sign-in page. None on any other installation.
CREATE FUNCTION demonstration_accounts() RETURNS TABLE (email text, display_name text, job_title text)
LANGUAGE sql STABLE SECURITY DEFINER AS $$
  SELECT u.email, u.display_name, u.job_title FROM user_account u
  WHERE u.email LIKE '%@demonstration.invalid' AND u.password_hash IS NOT NULL AND u.job_title IS NOT NULL
    AND EXISTS (SELECT FROM installation WHERE is_demonstration)
  ORDER BY u.created_at LIMIT 30
$$;

-- Of the user's sessions only so many stay open: those used last.
CREATE FUNCTION open_session(hash text, whom uuid, at timestamptz, idle int, ends_at timestamptz, on_device text, most_open int) RETURNS void
LANGUAGE sql SECURITY DEFINER AS $$
  INSERT INTO session (id_hash, user_id, created_at, last_seen_at, idle_minutes, absolute_expires_at, device)
  VALUES (hash, whom, at, at, idle, ends_at, on_device);
  UPDATE session SET ended_at = at WHERE id_hash IN (
    SELECT s.id_hash FROM session s WHERE s.user_id = whom AND s.ended_at IS NULL ORDER BY s.last_seen_at DESC, s.id_hash OFFSET most_open)
$$;

CREATE FUNCTION rename_session(hash text, new_hash text) RETURNS void LANGUAGE sql SECURITY DEFINER AS $$
  UPDATE session SET id_hash = new_hash WHERE id_hash = hash AND ended_at IS NULL
$$;

CREATE FUNCTION touch_session(hash text, at timestamptz) RETURNS void LANGUAGE sql SECURITY DEFINER AS $$
  UPDATE session SET last_seen_at = at WHERE id_hash = hash AND ended_at IS NULL
$$;

CREATE FUNCTION set_session_role(hash text, code text, taken "Role", idle int, hours int) RETURNS void LANGUAGE sql SECURITY DEFINER AS $$
  UPDATE session SET commissioner_code = code, role = taken, idle_minutes = idle, absolute_expires_at = created_at + make_interval(hours => hours)
  WHERE id_hash = hash AND ended_at IS NULL
$$;

CREATE FUNCTION end_session(hash text, at timestamptz) RETURNS void LANGUAGE sql SECURITY DEFINER AS $$
  UPDATE session SET ended_at = at WHERE id_hash = hash AND ended_at IS NULL
$$;

CREATE FUNCTION end_sessions_of(whom uuid, at timestamptz) RETURNS int LANGUAGE sql SECURITY DEFINER AS $$
  WITH ended AS (UPDATE session SET ended_at = at WHERE user_id = whom AND ended_at IS NULL RETURNING 1)
  SELECT count(*)::int FROM ended
$$;

-- Staff are a commissioner's business: none of these does anything in a transaction that reaches only people.
CREATE FUNCTION acting_commissioner() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE current_setting('app.reach', true) WHEN 'commissioner' THEN current_setting('app.commissioner_code', true) END
$$;

-- Null when it is made; else the id of the account that has the address, or the id.
CREATE FUNCTION create_account(new_id uuid, new_email text, new_name text, new_title text, new_phone text, at timestamptz) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  IF acting_commissioner() IS NULL THEN RAISE EXCEPTION 'no commissioner acts'; END IF;
  INSERT INTO user_account (id, email, display_name, job_title, phone, created_at) VALUES (new_id, new_email, new_name, new_title, new_phone, at)
  ON CONFLICT DO NOTHING;
  IF FOUND THEN RETURN NULL; END IF;
  RETURN (SELECT u.id FROM user_account u WHERE u.email = new_email OR u.id = new_id ORDER BY u.email = new_email DESC LIMIT 1);
END $$;

-- All memberships of a role, locked: what is decided about the last one stays true.
CREATE FUNCTION lock_memberships(of_role "Role") RETURNS TABLE (id uuid, user_id uuid, starts_on date, ends_on date)
LANGUAGE sql SECURITY DEFINER AS $$
  SELECT m.id, m.user_id, m.starts_on, m.ends_on FROM membership m WHERE m.commissioner_code = acting_commissioner() AND m.role = of_role
  ORDER BY m.id FOR UPDATE
$$;

-- The id of the membership: a new one, or the one that had ended. Null when the user has the role.
CREATE FUNCTION grant_role(new_id uuid, whom uuid, granted "Role", limit_pence bigint, first_day date) RETURNS uuid LANGUAGE sql SECURITY DEFINER AS $$
  INSERT INTO membership AS m (commissioner_code, id, user_id, role, approval_limit_pence, starts_on)
  SELECT acting_commissioner(), new_id, whom, granted, limit_pence, first_day
  ON CONFLICT (commissioner_code, user_id, role) DO UPDATE
    SET starts_on = excluded.starts_on, ends_on = NULL, approval_limit_pence = excluded.approval_limit_pence WHERE m.ends_on < excluded.starts_on
  RETURNING m.id
$$;

CREATE FUNCTION end_role(membership_id uuid, last_day date) RETURNS void LANGUAGE sql SECURITY DEFINER AS $$
  UPDATE membership SET ends_on = last_day WHERE commissioner_code = acting_commissioner() AND id = membership_id
$$;

DO $$
DECLARE made regprocedure;
BEGIN
  FOREACH made IN ARRAY ARRAY['sign_in_account(text)', 'demonstration_accounts()', 'open_session(text,uuid,timestamptz,int,timestamptz,text,int)', 'rename_session(text,text)',
    'touch_session(text,timestamptz)', 'set_session_role(text,text,"Role",int,int)', 'end_session(text,timestamptz)',
    'end_sessions_of(uuid,timestamptz)', 'create_account(uuid,text,text,text,text,timestamptz)', 'lock_memberships("Role")',
    'grant_role(uuid,uuid,"Role",bigint,date)', 'end_role(uuid,date)']::regprocedure[]
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', made, current_schema());
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', made);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO phb_application', made);
  END LOOP;
END $$;

-- 2. Of every other table the application changes what its steps change. A row that is only locked needs one
-- column: a spending's status, which no fact depends on. `*` is every column except those that say which row it is.

DO $$
DECLARE
  changed record;
  columns text;
BEGIN
  FOR changed IN SELECT * FROM (VALUES
    ('authority', 'ended_at ended_reason', ''),
    ('budget', 'state ended_on end_reason ended_from ended_by_id consent_ended_on consent_ended_reason consent_ended_by_id', ''),
    ('care_plan', '*', 'case_id created_by_id created_at'),
    ('caseload_entry', '', ''),
    ('clock', 'ended_on ended_by ended_by_id ended_note owner_role owner_id', ''),
    ('criteria', '*', 'group created_by_id created_at'),
    ('emergency_contact', 'reader_ids', ''),
    ('form_draft', 'values saved_at', ''),
    ('indicative_budget', 'told_on told_how told_by_id', ''),
    ('ledger_account', 'balance_pence', ''),
    ('payment', 'state approved_by_id approved_at released_by_id released_at cancelled_reason ended_with_budget owed_reason owed_reason_by_id', ''),
    ('person', '*', 'registered_by_id registered_at'),
    ('phb_case', 'state closed_on closed_reason', ''),
    ('plan_line', '*', 'plan_id position'),
    ('plan_outcome', '*', 'plan_id position'),
    ('plan_risk', '*', 'plan_id position'),
    ('plan_section', 'body version author_id author_role written_at', ''),
    ('protected_characteristics', '*', ''),
    ('spending', 'status', '')
  ) AS listed (name, named, kept)
  LOOP
    SELECT string_agg(format('%I', c.column_name), ', ') INTO columns FROM information_schema.columns c
    WHERE c.table_schema = current_schema() AND c.table_name = changed.name AND CASE changed.named
      WHEN '*' THEN c.column_name <> ALL (string_to_array('commissioner_code id person_id ' || changed.kept, ' ')) AND c.is_generated = 'NEVER'
      ELSE c.column_name = ANY (string_to_array(changed.named, ' ')) END;
    EXECUTE format('REVOKE UPDATE ON %I FROM phb_application', changed.name);
    IF columns IS NOT NULL THEN EXECUTE format('GRANT UPDATE (%s) ON %I TO phb_application', columns, changed.name); END IF;
  END LOOP;
END $$;
