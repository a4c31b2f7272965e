-- Administrators invite staff, give and end roles and change limits of approval. A membership is one period of a role: a changed limit
-- is another period, so that what was in force on a day stays readable. Why and by whom is in role_change, which is only added to.

DROP INDEX membership_commissioner_code_user_id_role_key;
CREATE INDEX membership_commissioner_code_user_id_idx ON membership (commissioner_code, user_id);
-- A period that ends on the day before its first day was never in force: a role that was taken back before it began.
ALTER TABLE membership DROP CONSTRAINT membership_days, ADD CONSTRAINT membership_days CHECK (ends_on >= starts_on - 1);

CREATE TYPE "RoleChangeKind" AS ENUM ('GRANTED', 'LIMIT', 'ENDED');

CREATE TABLE role_change (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  membership_id uuid NOT NULL,
  kind "RoleChangeKind" NOT NULL,
  on_day date NOT NULL,
  limit_pence bigint,
  reason varchar(500) NOT NULL,
  author_id uuid NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (commissioner_code, membership_id) REFERENCES membership (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  FOREIGN KEY (author_id) REFERENCES user_account (id),
  CONSTRAINT role_change_reason CHECK (length(trim(reason)) > 0),
  CONSTRAINT role_change_limit CHECK (limit_pence > 0 AND (kind <> 'ENDED' OR limit_pence IS NULL))
);
CREATE INDEX role_change_commissioner_code_membership_id_idx ON role_change (commissioner_code, membership_id);
CREATE TRIGGER role_change_append_only BEFORE UPDATE OR DELETE ON role_change FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER role_change_not_emptied BEFORE TRUNCATE ON role_change EXECUTE FUNCTION refuse_change();

DO $$
DECLARE
  rule text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND (SELECT current_setting('app.reach', true)) = 'commissioner'$q$;
BEGIN
  ALTER TABLE role_change ENABLE ROW LEVEL SECURITY;
  ALTER TABLE role_change FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY reached ON role_change USING (%s) WITH CHECK (%s)', rule, rule);
END $$;
GRANT SELECT, INSERT ON role_change TO phb_application;

ALTER TABLE invitation ADD COLUMN withdrawn_at timestamptz(3),
  DROP CONSTRAINT invitation_ends_once, ADD CONSTRAINT invitation_ends_once CHECK (num_nonnulls(used_at, replaced_at, withdrawn_at) <= 1);

-- The application reads when an invitation was made and how it ended, and never its code.
GRANT SELECT (commissioner_code, id, user_id, made_at, last_day, wrong_tries, used_at, replaced_at, withdrawn_at) ON invitation TO phb_application;

CREATE OR REPLACE FUNCTION state_of_invitation(one invitation, most_tries int, on_day date) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN one.used_at IS NOT NULL THEN 'USED' WHEN one.replaced_at IS NOT NULL THEN 'REPLACED' WHEN one.withdrawn_at IS NOT NULL THEN 'WITHDRAWN'
    WHEN one.wrong_tries >= most_tries THEN 'SPENT' WHEN one.last_day < on_day THEN 'LATE' ELSE 'OPEN' END
$$;
ALTER FUNCTION state_of_invitation(invitation, int, date) SET search_path = pg_catalog, pg_temp;

CREATE OR REPLACE FUNCTION invite_account(new_id uuid, whom uuid, hash text, at timestamptz, until date) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE code text := acting_commissioner();
BEGIN
  PERFORM FROM user_account u WHERE u.id = whom AND u.password_hash IS NULL AND u.suspended_at IS NULL FOR UPDATE;
  IF NOT FOUND OR NOT EXISTS (SELECT FROM membership m WHERE m.commissioner_code = code AND m.user_id = whom) THEN RETURN false; END IF;
  UPDATE invitation SET replaced_at = at WHERE user_id = whom AND used_at IS NULL AND replaced_at IS NULL AND withdrawn_at IS NULL;
  INSERT INTO invitation (commissioner_code, id, user_id, code_hash, made_at, last_day) VALUES (code, new_id, whom, hash, at, until);
  RETURN true;
END $$;

-- The invitation that is withdrawn; null where none can be used any more.
CREATE FUNCTION withdraw_invitation(whom uuid, at timestamptz) RETURNS uuid LANGUAGE sql SECURITY DEFINER AS $$
  UPDATE invitation SET withdrawn_at = at WHERE commissioner_code = acting_commissioner() AND user_id = whom
    AND used_at IS NULL AND replaced_at IS NULL AND withdrawn_at IS NULL RETURNING id
$$;

-- Null when the user has the role on that day or later. Grants to one user wait for each other.
CREATE OR REPLACE FUNCTION grant_role(new_id uuid, whom uuid, granted "Role", limit_pence bigint, first_day date) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE code text := acting_commissioner();
BEGIN
  PERFORM FROM user_account u WHERE u.id = whom FOR UPDATE;
  IF EXISTS (SELECT FROM membership m WHERE m.commissioner_code = code AND m.user_id = whom AND m.role = granted
    AND (m.ends_on IS NULL OR m.ends_on >= greatest(first_day, m.starts_on))) THEN RETURN NULL; END IF;
  INSERT INTO membership (commissioner_code, id, user_id, role, approval_limit_pence, starts_on) VALUES (code, new_id, whom, granted, limit_pence, first_day);
  RETURN new_id;
END $$;

-- The period of a role from a day on, with another limit of approval; the one before it ends on the day before. The caller holds its lock.
CREATE FUNCTION change_limit(new_id uuid, membership_id uuid, new_limit_pence bigint, first_day date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE before membership;
BEGIN
  SELECT * INTO STRICT before FROM membership m WHERE m.commissioner_code = acting_commissioner() AND m.id = membership_id;
  UPDATE membership m SET ends_on = first_day - 1 WHERE m.commissioner_code = before.commissioner_code AND m.id = membership_id;
  INSERT INTO membership (commissioner_code, id, user_id, role, approval_limit_pence, starts_on, ends_on)
  VALUES (before.commissioner_code, new_id, before.user_id, before.role, new_limit_pence, first_day, before.ends_on);
END $$;

-- All periods of a role, locked: what is decided about the last one stays true. One who was invited and never set a password cannot sign in.
DROP FUNCTION lock_memberships("Role");
CREATE FUNCTION lock_memberships(of_role "Role") RETURNS TABLE (id uuid, user_id uuid, limit_pence bigint, starts_on date, ends_on date, can_sign_in boolean)
LANGUAGE sql SECURITY DEFINER AS $$
  SELECT m.id, m.user_id, m.approval_limit_pence, m.starts_on, m.ends_on, u.suspended_at IS NULL AND (u.password_hash IS NOT NULL
    OR NOT EXISTS (SELECT FROM invitation i WHERE i.commissioner_code = m.commissioner_code AND i.user_id = m.user_id))
  FROM membership m JOIN user_account u ON u.id = m.user_id WHERE m.commissioner_code = acting_commissioner() AND m.role = of_role
  ORDER BY m.id FOR UPDATE OF m
$$;

-- What an invitation asks of an account. `is_here`: it has or had a role with the acting commissioner.
CREATE FUNCTION account_state(whom uuid) RETURNS TABLE (has_password boolean, is_suspended boolean, is_here boolean) LANGUAGE sql STABLE SECURITY DEFINER AS $$
  SELECT u.password_hash IS NOT NULL, u.suspended_at IS NOT NULL,
    EXISTS (SELECT FROM membership m WHERE m.commissioner_code = acting_commissioner() AND m.user_id = u.id)
  FROM user_account u WHERE u.id = whom AND acting_commissioner() IS NOT NULL
$$;

-- The address of one account that is or was staff of the acting commissioner.
CREATE FUNCTION staff_address(whom uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER AS $$
  SELECT u.email FROM user_account u WHERE u.id = whom
    AND EXISTS (SELECT FROM membership m WHERE m.commissioner_code = acting_commissioner() AND m.user_id = u.id)
$$;

-- The accounts among that staff with this in the address, in lower case.
CREATE FUNCTION staff_with_address(part text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER AS $$
  SELECT DISTINCT u.id FROM membership m JOIN user_account u ON u.id = m.user_id
  WHERE m.commissioner_code = acting_commissioner() AND strpos(u.email, part) > 0
$$;

DO $$
DECLARE made regprocedure;
BEGIN
  FOREACH made IN ARRAY ARRAY['invite_account(uuid,uuid,text,timestamptz,date)', 'withdraw_invitation(uuid,timestamptz)', 'grant_role(uuid,uuid,"Role",bigint,date)',
    'change_limit(uuid,uuid,bigint,date)', 'lock_memberships("Role")', 'account_state(uuid)', 'staff_address(uuid)', 'staff_with_address(text)']::regprocedure[]
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', made, current_schema());
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', made);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO phb_application', made);
  END LOOP;
END $$;
