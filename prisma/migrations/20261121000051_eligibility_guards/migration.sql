-- Checks, triggers, row-level security and rights of the eligibility tables, as 20261121000002_guards does it for the first ones.

-- 1. Integrity towards the shared tables.

DO $$
DECLARE
  added text[] := ARRAY['assessment', 'assessment_answer', 'assessment_member', 'assessment_file', 'fast_track', 'recommendation',
    'recommendation_return', 'challenge', 'challenge_meeting', 'challenge_outcome', 'refund', 'letter', 'criteria', 'criteria_answer'];
  target record;
BEGIN
  FOR target IN SELECT unnest(added) AS name LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (commissioner_code) REFERENCES commissioner (code)',
      target.name, target.name || '_commissioner_fkey');
  END LOOP;
  FOR target IN
    SELECT table_name, column_name FROM information_schema.columns
    WHERE table_schema = current_schema() AND (table_name = ANY (added) OR (table_name = 'clock' AND column_name = 'ended_by_id'))
      AND column_name IN ('started_by_id', 'completed_by_id', 'author_id', 'added_by_id', 'uploaded_by_id', 'care_recorded_by_id',
        'submitted_by_id', 'returned_by_id', 'recorded_by_id', 'decided_by_id', 'confirmed_by_id', 'sent_by_id', 'created_by_id',
        'published_by_id', 'ended_by_id')
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (%I) REFERENCES user_account (id)',
      target.table_name, target.table_name || '_' || target.column_name || '_fkey', target.column_name);
  END LOOP;
END $$;

-- 2. Checks.

ALTER TABLE assessment
  ADD CONSTRAINT assessment_local_criteria CHECK ((tool = 'LOCAL_CRITERIA') = (criteria_id IS NOT NULL)),
  ADD CONSTRAINT assessment_completed CHECK (
    (completed_on IS NULL) = (completed_by_id IS NULL) AND (completed_on IS NULL) = (indication IS NULL) AND
    (state <> 'COMPLETED' OR completed_on IS NOT NULL) AND completed_on >= started_on),
  ADD CONSTRAINT assessment_referred_anyway CHECK (is_referred_anyway = (referral_rationale IS NOT NULL) AND length(trim(referral_rationale)) > 0),
  ADD CONSTRAINT assessment_withdrawn CHECK ((state = 'WITHDRAWN') = (withdrawn_reason IS NOT NULL));
ALTER TABLE assessment_answer
  ADD CONSTRAINT assessment_answer_version CHECK (version >= 1),
  ADD CONSTRAINT assessment_answer_disagreement CHECK (
    (lower_level IS NULL) = (disagreement IS NULL) AND (lower_level IS NULL OR (level IS NOT NULL AND lower_level <> level)));
ALTER TABLE assessment_member
  ADD CONSTRAINT assessment_member_profession CHECK ((took_part_as = 'HEALTH_PROFESSIONAL') = (profession IS NOT NULL));
ALTER TABLE assessment_file
  ADD CONSTRAINT assessment_file_size CHECK (bytes > 0),
  ADD CONSTRAINT assessment_file_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL));
-- An appropriate clinician is one who is responsible for the person's diagnosis, treatment or care.
ALTER TABLE fast_track
  ADD CONSTRAINT fast_track_responsible CHECK (is_responsible),
  ADD CONSTRAINT fast_track_words CHECK (length(trim(condition)) > 0 AND length(trim(care_needed)) > 0),
  ADD CONSTRAINT fast_track_care CHECK (care_in_place_at >= received_at AND (care_in_place_at IS NULL) = (care_recorded_by_id IS NULL));
ALTER TABLE recommendation ADD CONSTRAINT recommendation_rationale CHECK (length(trim(rationale)) > 0 AND round >= 1);
ALTER TABLE recommendation_return ADD CONSTRAINT recommendation_return_questions CHECK (length(trim(questions)) > 0);
ALTER TABLE eligibility_decision
  ADD CONSTRAINT eligibility_decision_rests CHECK (
    (basis IN ('RECOMMENDATION', 'FAST_TRACK', 'LOCAL_CRITERIA')) <= (assessment_id IS NOT NULL) AND
    (basis = 'RECOMMENDATION') <= (recommendation_id IS NOT NULL)),
  ADD CONSTRAINT eligibility_decision_exceptional CHECK (exceptional_reasons IS NULL OR (recommendation_id IS NOT NULL AND length(trim(exceptional_reasons)) > 0)),
  ADD CONSTRAINT eligibility_decision_forum CHECK ((forum_held_on IS NULL) = (forum_members IS NULL)),
  ADD CONSTRAINT eligibility_decision_not_itself CHECK (supersedes_id <> id);
ALTER TABLE challenge
  ADD CONSTRAINT challenge_about CHECK (num_nonnulls(decision_id, assessment_id) = 1),
  ADD CONSTRAINT challenge_grounds CHECK (length(trim(grounds)) > 0),
  -- A negative Checklist is reconsidered by the commissioner and does not go to independent review.
  ADD CONSTRAINT challenge_stage CHECK ((stage = 'RECONSIDERATION') = (assessment_id IS NOT NULL)),
  ADD CONSTRAINT challenge_order CHECK ((stage IN ('INDEPENDENT_REVIEW', 'OMBUDSMAN')) = (previous_id IS NOT NULL));
ALTER TABLE challenge_outcome ADD CONSTRAINT challenge_outcome_reasons CHECK (length(trim(reasons)) > 0);
ALTER TABLE refund ADD CONSTRAINT refund_days CHECK (last_day >= first_day), ADD CONSTRAINT refund_amount CHECK (amount_pence >= 0),
  ADD CONSTRAINT refund_challenge CHECK (kind = 'DELAY' OR challenge_id IS NOT NULL);
ALTER TABLE criteria
  ADD CONSTRAINT criteria_published CHECK ((state = 'PUBLISHED') = (published_at IS NOT NULL) AND (published_at IS NULL) = (published_by_id IS NULL)
    AND (published_at IS NULL) = (published_by_name IS NULL) AND (state <> 'PUBLISHED' OR (starts_on IS NOT NULL AND reason IS NOT NULL))),
  ADD CONSTRAINT criteria_questions CHECK (jsonb_typeof(questions) = 'array'),
  ADD CONSTRAINT criteria_threshold CHECK (threshold >= 0 AND version >= 1);
ALTER TABLE clock ADD CONSTRAINT clock_ended_by CHECK (ended_by_id IS NULL OR ended_on IS NOT NULL);

-- 3. At most one of some things.

CREATE UNIQUE INDEX assessment_one_open ON assessment (commissioner_code, request_id, tool) WHERE state IN ('OPEN', 'SUBMITTED', 'RETURNED');
CREATE UNIQUE INDEX criteria_one_start ON criteria (commissioner_code, "group", starts_on) WHERE state = 'PUBLISHED';
CREATE UNIQUE INDEX challenge_one_first ON challenge (commissioner_code, decision_id) WHERE stage = 'LOCAL_RESOLUTION';
CREATE UNIQUE INDEX eligibility_decision_one_first ON eligibility_decision (commissioner_code, request_id) WHERE supersedes_id IS NULL;

-- 4. Append-only tables, and criteria that nobody changes once they are published.

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['assessment_answer', 'recommendation', 'recommendation_return', 'challenge', 'challenge_meeting',
    'challenge_outcome', 'refund', 'letter', 'criteria_answer']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name || '_append_only', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_change()', name || '_not_emptied', name);
  END LOOP;
END $$;

CREATE FUNCTION refuse_change_of_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is published: % refused', TG_TABLE_NAME, TG_OP;
END $$;
CREATE TRIGGER criteria_published_stays BEFORE UPDATE OR DELETE ON criteria
  FOR EACH ROW WHEN (OLD.state <> 'DRAFT') EXECUTE FUNCTION refuse_change_of_published();

-- 5. Row-level security and rights.

DO $$
DECLARE
  name text;
  tenant text := $q$commissioner_code = current_setting('app.commissioner_code', true)$q$;
  reached text := tenant || $q$ AND (current_setting('app.reach', true) = 'commissioner' OR strpos(current_setting('app.person_ids', true), person_id::text) > 0)$q$;
  rule text;
BEGIN
  FOREACH name IN ARRAY ARRAY['assessment', 'assessment_answer', 'assessment_member', 'assessment_file', 'fast_track', 'recommendation',
    'recommendation_return', 'challenge', 'challenge_meeting', 'challenge_outcome', 'refund', 'letter', 'criteria', 'criteria_answer']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    rule := CASE name WHEN 'criteria' THEN tenant ELSE reached END;
    EXECUTE format('CREATE POLICY %I ON %I USING (%s) WITH CHECK (%s)', CASE name WHEN 'criteria' THEN 'tenant' ELSE 'reached' END, name, rule, rule);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO phb_application', name);
    IF NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = name::regclass AND tgname = name || '_append_only') THEN
      EXECUTE format('GRANT UPDATE ON %I TO phb_application', name);
    END IF;
  END LOOP;
  GRANT SELECT ON tool_part, tool_level TO phb_application;
END $$;
