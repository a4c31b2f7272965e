-- How long before the 18th birthday adult eligibility is decided in principle. The known keys are read from the constraint as it is.
DO $$
DECLARE known text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT known FROM pg_constraint
    WHERE conname = 'setting_key_known' AND conrelid = 'setting'::regclass;
  ALTER TABLE setting DROP CONSTRAINT setting_key_known;
  EXECUTE 'ALTER TABLE setting ADD CONSTRAINT setting_key_known ' || regexp_replace(known, 'ARRAY\[',
    $q$ARRAY['transition-months-before-18'::character varying, $q$);
END $$;

-- The steps at 16 and 17 open on these birthdays, and are late when a year has gone or too little time is left before 18. The steps
-- that are open get these days, unless they were raised later. A birthday of 29 February is 1 March of a common year. The owner of
-- the tables is under row-level security too, so it is lifted for this statement.
ALTER TABLE clock NO FORCE ROW LEVEL SECURITY;
ALTER TABLE person NO FORCE ROW LEVEL SECURITY;
WITH turning AS (
  SELECT c.commissioner_code, c.id, c.kind::text AS kind, c.started_on, b.day AS born,
    (b.day + interval '16 years')::date + CASE WHEN to_char(b.day, 'MM-DD') = '02-29' AND extract(year FROM b.day)::int % 4 <> 0 THEN 1 ELSE 0 END AS at_16,
    (b.day + interval '17 years')::date + CASE WHEN to_char(b.day, 'MM-DD') = '02-29' THEN 1 ELSE 0 END AS at_17,
    (b.day + interval '18 years')::date + CASE WHEN to_char(b.day, 'MM-DD') = '02-29' THEN 1 ELSE 0 END AS at_18
  FROM clock c JOIN person p ON p.commissioner_code = c.commissioner_code AND p.id = c.person_id
  CROSS JOIN LATERAL (SELECT CASE WHEN p.is_birth_year_only THEN date_trunc('year', p.date_of_birth)::date ELSE p.date_of_birth END AS day) b
  WHERE c.kind IN ('TRANSITION_16', 'TRANSITION_17') AND c.ended_on IS NULL
), days AS (
  SELECT commissioner_code, id, greatest(started_on, CASE kind WHEN 'TRANSITION_16' THEN at_16 ELSE at_17 END) AS opens_on,
    CASE kind WHEN 'TRANSITION_16' THEN at_17 - 1 ELSE (at_18 - interval '3 months')::date END AS late_after
  FROM turning
)
UPDATE clock c SET started_on = d.opens_on, due_on = greatest(d.late_after, d.opens_on)
FROM days d WHERE c.commissioner_code = d.commissioner_code AND c.id = d.id;
ALTER TABLE clock FORCE ROW LEVEL SECURITY;
ALTER TABLE person FORCE ROW LEVEL SECURITY;
