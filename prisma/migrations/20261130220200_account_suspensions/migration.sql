-- An administrator suspends an account of staff, such as one that someone else may use, and lets it sign in again. Why and by whom is kept
-- and only added to.
CREATE TABLE account_suspension (
  commissioner_code varchar(5) NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  is_end boolean NOT NULL,
  reason varchar(500) NOT NULL,
  author_id uuid NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  PRIMARY KEY (commissioner_code, id),
  FOREIGN KEY (commissioner_code) REFERENCES commissioner (code),
  FOREIGN KEY (user_id) REFERENCES user_account (id),
  FOREIGN KEY (author_id) REFERENCES user_account (id),
  CONSTRAINT account_suspension_reason CHECK (length(trim(reason)) > 0),
  CONSTRAINT account_suspension_of_another CHECK (user_id <> author_id)
);
CREATE INDEX account_suspension_commissioner_code_user_id_idx ON account_suspension (commissioner_code, user_id);
CREATE TRIGGER account_suspension_append_only BEFORE UPDATE OR DELETE ON account_suspension FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER account_suspension_not_emptied BEFORE TRUNCATE ON account_suspension EXECUTE FUNCTION refuse_change();

DO $$
DECLARE
  rule text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND (SELECT current_setting('app.reach', true)) = 'commissioner'$q$;
BEGIN
  ALTER TABLE account_suspension ENABLE ROW LEVEL SECURITY;
  ALTER TABLE account_suspension FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY reached ON account_suspension USING (%s) WITH CHECK (%s)', rule, rule);
END $$;
GRANT SELECT, INSERT ON account_suspension TO phb_application;

-- Suspends an account that is or was staff of the acting commissioner, or ends the suspension. False: it is so already, or is not theirs.
-- Every session, half sign-in and known device of a suspended account ends.
CREATE FUNCTION set_suspended(whom uuid, suspend boolean, at timestamptz) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  IF whom IS NOT DISTINCT FROM acting_user() OR NOT EXISTS (SELECT FROM membership m WHERE m.commissioner_code = acting_commissioner() AND m.user_id = whom) THEN
    RETURN false;
  END IF;
  UPDATE user_account SET suspended_at = CASE WHEN suspend THEN at END WHERE id = whom AND (suspended_at IS NULL) = suspend;
  IF NOT FOUND THEN RETURN false; END IF;
  IF suspend THEN
    UPDATE session SET ended_at = at WHERE user_id = whom AND ended_at IS NULL;
    UPDATE half_sign_in SET ended_at = at, sealed_secret = NULL, sealed_codes = NULL WHERE user_id = whom AND ended_at IS NULL;
    DELETE FROM known_device WHERE user_id = whom;
  END IF;
  RETURN true;
END $$;
DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION set_suspended(uuid,boolean,timestamptz) SET search_path = %I, pg_temp', current_schema());
  REVOKE EXECUTE ON FUNCTION set_suspended(uuid, boolean, timestamptz) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION set_suspended(uuid, boolean, timestamptz) TO phb_application;
END $$;
