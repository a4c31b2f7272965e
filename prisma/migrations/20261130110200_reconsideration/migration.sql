-- Local resolution and its six months are of continuing healthcare alone. Everyone else asks the commissioner to reconsider, and no
-- law sets a last day. What was asked for under the wrong name gets the right one, with everything that was said and decided.

-- A withdrawn stage can be asked for again, after the one that was withdrawn.
DROP INDEX challenge_one_first;
CREATE UNIQUE INDEX challenge_one_first ON challenge (commissioner_code, decision_id) WHERE previous_id IS NULL;
ALTER TABLE challenge DROP CONSTRAINT challenge_stage,
  ADD CONSTRAINT challenge_stage CHECK (assessment_id IS NULL OR stage = 'RECONSIDERATION'),
  DROP CONSTRAINT challenge_order,
  ADD CONSTRAINT challenge_order CHECK (stage NOT IN ('INDEPENDENT_REVIEW', 'OMBUDSMAN') OR previous_id IS NOT NULL);

-- The owner of the tables is under row-level security too, so it is lifted for these statements; and the rows never change but here.
ALTER TABLE challenge NO FORCE ROW LEVEL SECURITY;
ALTER TABLE clock NO FORCE ROW LEVEL SECURITY;
ALTER TABLE phb_case NO FORCE ROW LEVEL SECURITY;
ALTER TABLE challenge DISABLE TRIGGER challenge_append_only;
-- BEGIN BACKFILL (tests/integration/challenge/reconsideration.test.ts runs these statements again)
UPDATE challenge c SET stage = 'RECONSIDERATION'
FROM phb_case k
WHERE k.commissioner_code = c.commissioner_code AND k.id = c.case_id AND k."group" <> 'CHC' AND c.stage = 'LOCAL_RESOLUTION';
-- The answer stays due on the day that the person was given. Of a screening of continuing healthcare too.
UPDATE clock o SET kind = 'ANSWER_RECONSIDERATION'
FROM phb_case k
WHERE k.commissioner_code = o.commissioner_code AND k.id = o.case_id AND o.kind = 'LOCAL_RESOLUTION'
  AND (k."group" <> 'CHC' OR (o.ended_on IS NULL AND EXISTS (
    SELECT FROM challenge c WHERE c.commissioner_code = o.commissioner_code AND c.case_id = o.case_id AND c.stage = 'RECONSIDERATION'
      AND NOT EXISTS (SELECT FROM challenge_outcome e WHERE e.commissioner_code = c.commissioner_code AND e.challenge_id = c.id))));
-- No one runs out of a time that no law sets. The last day that their letter gave stays on record.
UPDATE clock o SET ended_on = greatest(o.started_on, (now() AT TIME ZONE 'Europe/London')::date), ended_by = 'unknown',
  ended_note = 'No law sets a last day to ask for reconsideration'
FROM phb_case k
WHERE k.commissioner_code = o.commissioner_code AND k.id = o.case_id AND k."group" <> 'CHC' AND o.kind = 'ASK_FOR_REVIEW'
  AND o.ended_on IS NULL;
-- END BACKFILL
ALTER TABLE challenge ENABLE TRIGGER challenge_append_only;
ALTER TABLE challenge FORCE ROW LEVEL SECURITY;
ALTER TABLE clock FORCE ROW LEVEL SECURITY;
ALTER TABLE phb_case FORCE ROW LEVEL SECURITY;

CREATE INDEX clock_open_answer_reconsideration ON clock (commissioner_code, due_on, id) INCLUDE (person_id, owner_role, due_at)
  WHERE ended_on IS NULL AND kind = 'ANSWER_RECONSIDERATION';
ALTER TABLE clock ADD CONSTRAINT clock_due_day_of_reconsideration CHECK (due_on IS NOT NULL OR kind <> 'ANSWER_RECONSIDERATION');

-- New settings. The known keys are read from the constraint as it is, so that none is lost.
DO $$
DECLARE known text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT known FROM pg_constraint
    WHERE conname = 'setting_key_known' AND conrelid = 'setting'::regclass;
  ALTER TABLE setting DROP CONSTRAINT setting_key_known;
  EXECUTE 'ALTER TABLE setting ADD CONSTRAINT setting_key_known ' || regexp_replace(known, 'ARRAY\[',
    $q$ARRAY['clock-answer-reconsideration'::character varying, 'complaint-months'::character varying, $q$);
END $$;
