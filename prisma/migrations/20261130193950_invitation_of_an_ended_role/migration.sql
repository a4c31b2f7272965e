-- An invitation opens nothing once every role with its commissioner has ended: who left before they came sets no password. A role that
-- begins on a later day is enough.
CREATE OR REPLACE FUNCTION state_of_invitation(one invitation, most_tries int, on_day date) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN one.used_at IS NOT NULL THEN 'USED' WHEN one.replaced_at IS NOT NULL THEN 'REPLACED' WHEN one.withdrawn_at IS NOT NULL THEN 'WITHDRAWN'
    WHEN one.wrong_tries >= most_tries THEN 'SPENT' WHEN one.last_day < on_day THEN 'LATE'
    WHEN NOT EXISTS (SELECT FROM membership m WHERE m.commissioner_code = one.commissioner_code AND m.user_id = one.user_id
      AND (m.ends_on IS NULL OR m.ends_on >= greatest(on_day, m.starts_on))) THEN 'ENDED'
    ELSE 'OPEN' END
$$;

DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION state_of_invitation(invitation, int, date) SET search_path = %I, pg_temp', current_schema());
END $$;
