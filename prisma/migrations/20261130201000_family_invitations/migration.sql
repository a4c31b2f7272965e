-- A practitioner invites a person, or who acts for them by a recorded authority, to an online account. The way is an email with a link
-- or a printed letter; the code goes apart from the email. The database keeps a hash of the code and never the code.
CREATE TABLE family_invitation (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  authority_id uuid,
  way varchar(10) NOT NULL,
  reference char(8) NOT NULL,
  name varchar(161) NOT NULL,
  user_id uuid,
  code_hash char(64) NOT NULL,
  made_by_id uuid NOT NULL,
  made_at timestamptz(3) NOT NULL,
  last_day date NOT NULL,
  wrong_tries smallint NOT NULL DEFAULT 0,
  accepted_by_id uuid,
  accepted_at timestamptz(3),
  replaced_at timestamptz(3),
  withdrawn_by_id uuid,
  withdrawn_at timestamptz(3),
  withdrawn_reason varchar(500),
  printed_by_id uuid,
  printed_at timestamptz(3),
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (commissioner_code, person_id) REFERENCES person (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (commissioner_code, authority_id) REFERENCES authority (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (user_id) REFERENCES user_account (id),
  FOREIGN KEY (made_by_id) REFERENCES user_account (id),
  FOREIGN KEY (accepted_by_id) REFERENCES user_account (id),
  FOREIGN KEY (withdrawn_by_id) REFERENCES user_account (id),
  FOREIGN KEY (printed_by_id) REFERENCES user_account (id),
  CONSTRAINT family_invitation_way CHECK (way IN ('EMAIL', 'LETTER') AND (way = 'EMAIL') = (user_id IS NOT NULL)),
  CONSTRAINT family_invitation_reference CHECK (reference ~ '^[a-z2-9]{8}$'),
  CONSTRAINT family_invitation_tries CHECK (wrong_tries >= 0),
  CONSTRAINT family_invitation_ends_once CHECK (num_nonnulls(accepted_at, replaced_at, withdrawn_at) <= 1),
  CONSTRAINT family_invitation_accepted CHECK ((accepted_at IS NULL) = (accepted_by_id IS NULL) AND accepted_by_id <> made_by_id),
  CONSTRAINT family_invitation_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_by_id IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  CONSTRAINT family_invitation_printed CHECK ((printed_at IS NULL) = (printed_by_id IS NULL) AND (printed_at IS NULL OR way = 'LETTER'))
);
CREATE INDEX family_invitation_commissioner_code_person_id_idx ON family_invitation (commissioner_code, person_id);
CREATE INDEX family_invitation_commissioner_code_authority_id_idx ON family_invitation (commissioner_code, authority_id);
CREATE INDEX family_invitation_id_idx ON family_invitation (id);
CREATE INDEX family_invitation_reference_idx ON family_invitation (reference);
-- One that can be used for each who is invited.
CREATE UNIQUE INDEX family_invitation_one_open ON family_invitation (commissioner_code, person_id, authority_id) NULLS NOT DISTINCT
  WHERE accepted_at IS NULL AND replaced_at IS NULL AND withdrawn_at IS NULL;

-- As every table of people. Before anyone is signed in, the one that an address asks for.
DO $$
DECLARE
  rule text := $q$(commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND ((SELECT current_setting('app.reach', true)) = 'commissioner'
    OR strpos((SELECT current_setting('app.person_ids', true)), person_id::text) > 0))$q$;
  asked_for text := $q$id = nullif((SELECT current_setting('app.invitation_id', true)), '')::uuid
    OR reference = nullif((SELECT current_setting('app.invitation_reference', true)), '')$q$;
BEGIN
  ALTER TABLE family_invitation ENABLE ROW LEVEL SECURITY;
  ALTER TABLE family_invitation FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY asked_for_or_reached ON family_invitation USING (%s OR %s) WITH CHECK (%s)', rule, asked_for, rule);
END $$;
GRANT SELECT (commissioner_code, id, person_id, authority_id, way, reference, name, user_id, made_by_id, made_at, last_day, wrong_tries,
  accepted_by_id, accepted_at, replaced_at, withdrawn_by_id, withdrawn_at, withdrawn_reason, printed_by_id, printed_at) ON family_invitation TO phb_application;
GRANT INSERT ON family_invitation TO phb_application;
GRANT UPDATE (wrong_tries, accepted_by_id, accepted_at, replaced_at, withdrawn_by_id, withdrawn_at, withdrawn_reason, printed_by_id, printed_at)
  ON family_invitation TO phb_application;

-- Whose the invitation of an address is: by its id, or by the reference of a letter. It says nothing else.
CREATE FUNCTION locate_family_invitation(by_id uuid, by_reference text) RETURNS TABLE (commissioner_code text, id uuid) LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  EXECUTE format('SET LOCAL app.invitation_id = %L', coalesce(by_id::text, ''));
  EXECUTE format('SET LOCAL app.invitation_reference = %L', coalesce(by_reference, ''));
  RETURN QUERY SELECT f.commissioner_code::text, f.id FROM family_invitation f WHERE f.id = by_id OR f.reference = by_reference ORDER BY f.made_at DESC LIMIT 1;
  SET LOCAL app.invitation_id = '';
  SET LOCAL app.invitation_reference = '';
END $$;

-- Whether this is the code of an invitation within reach.
CREATE FUNCTION is_family_code(invitation_id uuid, hash text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER AS $$
  SELECT coalesce((SELECT f.code_hash = hash FROM family_invitation f
    WHERE f.commissioner_code = current_setting('app.commissioner_code', true) AND f.id = invitation_id), false)
$$;

-- The account of an address, made where there is none, and what it is: it may sign in (OPEN), waits for its first password (WAITS), waits
-- for it as staff (STAFF), or may not be used (SUSPENDED). Staff of any commissioner count: an account sees its own roles.
CREATE FUNCTION family_account(new_id uuid, new_email text, new_name text, at timestamptz) RETURNS TABLE (id uuid, state text) LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  acting text := current_setting('app.user_id', true);
  found_one user_account;
  is_staff boolean;
BEGIN
  IF coalesce(current_setting('app.commissioner_code', true), '') = '' THEN RAISE EXCEPTION 'no commissioner acts'; END IF;
  INSERT INTO user_account (id, email, display_name, created_at) VALUES (new_id, new_email, new_name, at) ON CONFLICT DO NOTHING;
  SELECT * INTO found_one FROM user_account u WHERE u.email = new_email;
  EXECUTE format('SET LOCAL app.user_id = %L', found_one.id);
  is_staff := EXISTS (SELECT FROM membership m WHERE m.user_id = found_one.id);
  EXECUTE format('SET LOCAL app.user_id = %L', coalesce(acting, ''));
  RETURN QUERY SELECT found_one.id, CASE WHEN found_one.suspended_at IS NOT NULL THEN 'SUSPENDED' WHEN found_one.password_hash IS NOT NULL THEN 'OPEN'
    WHEN is_staff THEN 'STAFF' ELSE 'WAITS' END;
END $$;

-- Sets the first password of an account that has no role of staff, once, by the service itself. Its sessions end.
CREATE FUNCTION open_family_account(whom uuid, new_password_hash text, at timestamptz) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  acting text := current_setting('app.user_id', true);
  is_staff boolean;
BEGIN
  IF acting IS DISTINCT FROM '00000000-0000-0000-0000-000000000000' OR acting_commissioner() IS NULL THEN RETURN false; END IF;
  EXECUTE format('SET LOCAL app.user_id = %L', whom);
  is_staff := EXISTS (SELECT FROM membership m WHERE m.user_id = whom);
  EXECUTE format('SET LOCAL app.user_id = %L', acting);
  IF is_staff THEN RETURN false; END IF;
  UPDATE user_account SET password_hash = new_password_hash WHERE id = whom AND password_hash IS NULL AND suspended_at IS NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE session SET ended_at = at WHERE user_id = whom AND ended_at IS NULL;
  RETURN true;
END $$;

-- Gives an authority its sign-in, once, by the service itself.
CREATE FUNCTION link_family_account(authority_id uuid, whom uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  IF current_setting('app.user_id', true) IS DISTINCT FROM '00000000-0000-0000-0000-000000000000' THEN RETURN false; END IF;
  UPDATE authority SET user_id = whom WHERE commissioner_code = acting_commissioner() AND id = authority_id AND user_id IS NULL;
  RETURN FOUND;
END $$;

DO $$
DECLARE made regprocedure;
BEGIN
  FOREACH made IN ARRAY ARRAY['locate_family_invitation(uuid,text)', 'is_family_code(uuid,text)', 'family_account(uuid,text,text,timestamptz)',
    'open_family_account(uuid,text,timestamptz)', 'link_family_account(uuid,uuid)']::regprocedure[]
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', made, current_schema());
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', made);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO phb_application', made);
  END LOOP;
END $$;
