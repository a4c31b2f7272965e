-- A member of staff who has neither their app nor a recovery code: one colleague asks to take the app off, another one confirms. The
-- functions below alone write it; who acts is the user of the transaction.

CREATE TABLE factor_reset (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  asked_by_id uuid NOT NULL,
  asked_at timestamptz(3) NOT NULL,
  reason varchar(500) NOT NULL,
  last_day date NOT NULL,
  confirmed_by_id uuid,
  confirmed_at timestamptz(3),
  taken_back_by_id uuid,
  taken_back_at timestamptz(3),
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (user_id) REFERENCES user_account (id),
  FOREIGN KEY (asked_by_id) REFERENCES user_account (id),
  FOREIGN KEY (confirmed_by_id) REFERENCES user_account (id),
  FOREIGN KEY (taken_back_by_id) REFERENCES user_account (id),
  CONSTRAINT factor_reset_of_another CHECK (asked_by_id <> user_id AND confirmed_by_id <> user_id),
  CONSTRAINT factor_reset_by_two CHECK (confirmed_by_id <> asked_by_id),
  CONSTRAINT factor_reset_confirmed CHECK ((confirmed_by_id IS NULL) = (confirmed_at IS NULL)),
  CONSTRAINT factor_reset_taken_back CHECK ((taken_back_by_id IS NULL) = (taken_back_at IS NULL)),
  CONSTRAINT factor_reset_ends_once CHECK (confirmed_at IS NULL OR taken_back_at IS NULL)
);
CREATE INDEX factor_reset_commissioner_code_asked_at_id_idx ON factor_reset (commissioner_code, asked_at DESC, id DESC);
CREATE INDEX factor_reset_user_id_idx ON factor_reset (user_id);

DO $$
DECLARE
  rule text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND (SELECT current_setting('app.reach', true)) = 'commissioner'$q$;
BEGIN
  ALTER TABLE factor_reset ENABLE ROW LEVEL SECURITY;
  ALTER TABLE factor_reset FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY reached ON factor_reset USING (%s) WITH CHECK (%s)', rule, rule);
END $$;
GRANT SELECT ON factor_reset TO phb_application;

CREATE FUNCTION acting_user() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('app.user_id', true), '')::uuid
$$;

-- Of the functions below alone.
CREATE FUNCTION is_staff_on(whom uuid, on_day date) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER AS $$
  SELECT EXISTS (SELECT FROM user_account u JOIN membership m ON m.user_id = u.id WHERE u.id = whom AND u.suspended_at IS NULL
    AND m.commissioner_code = acting_commissioner() AND m.starts_on <= on_day AND (m.ends_on IS NULL OR m.ends_on >= on_day))
$$;

-- A member of staff of the commissioner on a day who can sign in, by address, and since when they have a second factor.
CREATE FUNCTION find_staff_factor(address text, on_day date) RETURNS TABLE (user_id uuid, set_at timestamptz) LANGUAGE sql STABLE SECURITY DEFINER AS $$
  SELECT u.id, f.set_at FROM user_account u LEFT JOIN second_factor f ON f.user_id = u.id WHERE u.email = address AND is_staff_on(u.id, on_day)
$$;

CREATE FUNCTION ask_factor_reset(new_id uuid, whom uuid, why text, at timestamptz, until date) RETURNS void LANGUAGE sql SECURITY DEFINER AS $$
  INSERT INTO factor_reset (commissioner_code, id, user_id, asked_by_id, asked_at, reason, last_day)
  VALUES (acting_commissioner(), new_id, whom, acting_user(), at, why, until)
$$;

-- For a decision about it. Nothing where the commissioner has none of this id.
CREATE FUNCTION lock_factor_reset(reset_id uuid) RETURNS SETOF factor_reset LANGUAGE sql SECURITY DEFINER AS $$
  SELECT * FROM factor_reset r WHERE r.commissioner_code = acting_commissioner() AND r.id = reset_id FOR UPDATE
$$;

CREATE FUNCTION take_back_factor_reset(reset_id uuid, at timestamptz) RETURNS void LANGUAGE sql SECURITY DEFINER AS $$
  UPDATE factor_reset SET taken_back_by_id = acting_user(), taken_back_at = at WHERE commissioner_code = acting_commissioner() AND id = reset_id
$$;

-- Takes the factor off that was there when it was asked for, with its recovery codes, and ends every session. False where the factor is
-- another one by now, or none, or the account is not of staff any more. The constraints of the table refuse a user who asked for it, or whose factor it is.
CREATE FUNCTION confirm_factor_reset(reset_id uuid, at timestamptz, on_day date) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE one factor_reset;
BEGIN
  UPDATE factor_reset SET confirmed_by_id = acting_user(), confirmed_at = at
  WHERE commissioner_code = acting_commissioner() AND id = reset_id AND confirmed_at IS NULL AND taken_back_at IS NULL RETURNING * INTO one;
  IF NOT FOUND OR NOT is_staff_on(one.user_id, on_day) THEN RETURN false; END IF;
  DELETE FROM second_factor WHERE user_id = one.user_id AND set_at <= one.asked_at;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE recovery_code SET used_at = at WHERE user_id = one.user_id AND used_at IS NULL;
  UPDATE half_sign_in SET ended_at = at, sealed_secret = NULL, sealed_codes = NULL WHERE user_id = one.user_id AND ended_at IS NULL;
  UPDATE session SET ended_at = at WHERE user_id = one.user_id AND ended_at IS NULL;
  RETURN true;
END $$;

DO $$
DECLARE made regprocedure;
BEGIN
  FOREACH made IN ARRAY ARRAY['find_staff_factor(text,date)', 'ask_factor_reset(uuid,uuid,text,timestamptz,date)', 'lock_factor_reset(uuid)',
    'take_back_factor_reset(uuid,timestamptz)', 'confirm_factor_reset(uuid,timestamptz,date)']::regprocedure[]
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', made, current_schema());
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', made);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO phb_application', made);
  END LOOP;
END $$;
DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION is_staff_on(uuid, date) SET search_path = %I, pg_temp', current_schema());
END $$;
REVOKE EXECUTE ON FUNCTION is_staff_on(uuid, date) FROM PUBLIC;
ALTER FUNCTION acting_user() SET search_path = pg_catalog, pg_temp;
