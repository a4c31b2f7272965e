-- The message of a family's invitation is about a person, and its subject is a link, which is gone as soon as the message is. The kinds
-- that are there stay.
DO $$
DECLARE
  known record;
  kinds text;
BEGIN
  FOR known IN SELECT * FROM (VALUES ('outbox_message_kind', 'kind IN (%s)'), ('outbox_message_about', '(kind IN (%s)) = (person_id IS NOT NULL)')) AS each (name, rule)
  LOOP
    SELECT string_agg(DISTINCT quote_literal(kind), ', ') INTO kinds FROM (
      SELECT (regexp_matches(pg_get_constraintdef(oid), '''([A-Z_]+)''', 'g'))[1] AS kind FROM pg_constraint
      WHERE conname = known.name AND conrelid = 'outbox_message'::regclass
      UNION ALL VALUES ('FAMILY_INVITATION')) AS each;
    EXECUTE format('ALTER TABLE outbox_message DROP CONSTRAINT %I, ADD CONSTRAINT %1$I CHECK (' || known.rule || ')', known.name, kinds);
  END LOOP;
END $$;
ALTER TABLE outbox_message
  DROP CONSTRAINT outbox_message_keeps_no_link,
  ADD CONSTRAINT outbox_message_keeps_no_link CHECK ((kind IN ('STAFF_INVITATION', 'FAMILY_INVITATION') AND state IN ('SENT', 'STOPPED')) = (subject_id IS NULL));
