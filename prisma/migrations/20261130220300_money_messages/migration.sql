-- The person, and who acts for the money, hear that a payment was made and that something about spending is asked. The kinds that are there
-- stay.
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
      UNION ALL VALUES ('PAYMENT_MADE'), ('QUESTION_ASKED')) AS each;
    EXECUTE format('ALTER TABLE outbox_message DROP CONSTRAINT %I, ADD CONSTRAINT %1$I CHECK (' || known.rule || ')', known.name, kinds);
  END LOOP;
END $$;
