-- Users hear of a password that was changed, and of a request to take their app off. The kinds that are there stay.
DO $$
DECLARE kinds text;
BEGIN
  SELECT string_agg(DISTINCT quote_literal(kind), ', ') INTO kinds FROM (
    SELECT (regexp_matches(pg_get_constraintdef(oid), '''([A-Z_]+)''', 'g'))[1] AS kind FROM pg_constraint
    WHERE conname = 'outbox_message_kind' AND conrelid = 'outbox_message'::regclass
    UNION ALL VALUES ('PASSWORD_CHANGED'), ('APP_RESET_ASKED')) AS each;
  EXECUTE format('ALTER TABLE outbox_message DROP CONSTRAINT outbox_message_kind, ADD CONSTRAINT outbox_message_kind CHECK (kind IN (%s))', kinds);
END $$;
