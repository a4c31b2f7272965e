-- Before anyone is signed in no commissioner is set, and an owner of the tables that may not pass forced row-level security found no row:
-- staff without a second factor needed none, no change of one was on record, and no invitation was known. These functions say for whom,
-- or for which invitation, they read, as actor_of does.

DROP POLICY reached ON invitation;
DO $$
DECLARE
  reached text := $q$(commissioner_code = (SELECT current_setting('app.commissioner_code', true)) AND (SELECT current_setting('app.reach', true)) = 'commissioner')$q$;
  asked_for text := $q$id = nullif((SELECT current_setting('app.invitation_id', true)), '')::uuid$q$;
BEGIN
  EXECUTE format('CREATE POLICY asked_for_or_reached ON invitation USING (%s OR %s) WITH CHECK (%s OR %s)', reached, asked_for, reached, asked_for);
END $$;

CREATE OR REPLACE FUNCTION staff_commissioners(whom uuid, on_day date) RETURNS TABLE (code text) LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE acting text := current_setting('app.user_id', true);
BEGIN
  EXECUTE format('SET LOCAL app.user_id = %L', whom);
  RETURN QUERY SELECT DISTINCT m.commissioner_code::text FROM membership m WHERE m.user_id = whom AND m.starts_on <= on_day AND (m.ends_on IS NULL OR m.ends_on >= on_day);
  EXECUTE format('SET LOCAL app.user_id = %L', coalesce(acting, ''));
END $$;

CREATE OR REPLACE FUNCTION factor_need(whom uuid, on_day date) RETURNS text LANGUAGE sql SECURITY DEFINER AS $$
  SELECT CASE
    WHEN EXISTS (SELECT FROM second_factor f WHERE f.user_id = whom) THEN 'ASK'
    WHEN EXISTS (SELECT FROM installation WHERE is_demonstration) THEN 'NONE'
    WHEN EXISTS (SELECT FROM staff_commissioners(whom, on_day)) THEN 'SET_UP'
    ELSE 'NONE' END
$$;

-- Of the functions below alone.
CREATE OR REPLACE FUNCTION state_of_invitation(one invitation, most_tries int, on_day date) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  acting text := current_setting('app.user_id', true);
  has_role boolean;
BEGIN
  EXECUTE format('SET LOCAL app.user_id = %L', one.user_id);
  has_role := EXISTS (SELECT FROM membership m WHERE m.commissioner_code = one.commissioner_code AND m.user_id = one.user_id
    AND (m.ends_on IS NULL OR m.ends_on >= greatest(on_day, m.starts_on)));
  EXECUTE format('SET LOCAL app.user_id = %L', coalesce(acting, ''));
  RETURN CASE WHEN one.used_at IS NOT NULL THEN 'USED' WHEN one.replaced_at IS NOT NULL THEN 'REPLACED' WHEN one.withdrawn_at IS NOT NULL THEN 'WITHDRAWN'
    WHEN one.wrong_tries >= most_tries THEN 'SPENT' WHEN one.last_day < on_day THEN 'LATE' WHEN NOT has_role THEN 'ENDED' ELSE 'OPEN' END;
END $$;

CREATE OR REPLACE FUNCTION find_invitation(invitation_id uuid, most_tries int, on_day date) RETURNS TABLE (state text) LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE one invitation;
BEGIN
  EXECUTE format('SET LOCAL app.invitation_id = %L', invitation_id);
  SELECT * INTO one FROM invitation i WHERE i.id = invitation_id;
  IF FOUND THEN RETURN QUERY SELECT state_of_invitation(one, most_tries, on_day); END IF;
  SET LOCAL app.invitation_id = '';
END $$;

CREATE OR REPLACE FUNCTION try_invitation(invitation_id uuid, hash text, most_tries int, on_day date)
RETURNS TABLE (state text, commissioner_code text, user_id uuid, email text, name text) LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  one invitation;
  found_state text;
BEGIN
  EXECUTE format('SET LOCAL app.invitation_id = %L', invitation_id);
  SELECT * INTO one FROM invitation i WHERE i.id = invitation_id FOR UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  found_state := state_of_invitation(one, most_tries, on_day);
  IF found_state = 'OPEN' AND one.code_hash <> hash THEN
    UPDATE invitation i SET wrong_tries = i.wrong_tries + 1 WHERE i.id = invitation_id;
    found_state := CASE WHEN one.wrong_tries + 1 >= most_tries THEN 'SPENT' ELSE 'WRONG' END;
  END IF;
  SET LOCAL app.invitation_id = '';
  IF found_state = 'OPEN' THEN
    RETURN QUERY SELECT found_state, one.commissioner_code::text, u.id, u.email::text, u.display_name::text FROM user_account u WHERE u.id = one.user_id;
  ELSE
    RETURN QUERY SELECT found_state, NULL::text, NULL::uuid, NULL::text, NULL::text;
  END IF;
END $$;

DO $$
DECLARE made regprocedure;
BEGIN
  FOREACH made IN ARRAY ARRAY['staff_commissioners(uuid,date)', 'factor_need(uuid,date)', 'state_of_invitation(invitation,int,date)',
    'find_invitation(uuid,int,date)', 'try_invitation(uuid,text,int,date)']::regprocedure[]
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', made, current_schema());
  END LOOP;
END $$;
