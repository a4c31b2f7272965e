-- No one who acts for a person assesses, decides, approves or pays for them. The rule is lib/core/policy/interest.ts; this is the
-- second lock: a transaction of such a command says for whom its user acts (SET LOCAL app.acts_for), and rows of these people are
-- neither written nor changed in it.

DO $$
DECLARE
  name text;
  free text := $q$commissioner_code = (SELECT current_setting('app.commissioner_code', true))
    AND strpos(coalesce((SELECT current_setting('app.acts_for', true)), ''), person_id::text) = 0$q$;
BEGIN
  FOREACH name IN ARRAY ARRAY['assessment', 'assessment_answer', 'criteria_answer', 'fast_track', 'recommendation', 'recommendation_return',
    'eligibility_decision', 'challenge_outcome', 'refund', 'indicative_budget', 'plan_submission', 'plan_decision', 'budget', 'payment']
  LOOP
    EXECUTE format('CREATE POLICY judged_by_others ON %I AS RESTRICTIVE FOR INSERT WITH CHECK (%s)', name, free);
    EXECUTE format('CREATE POLICY judged_by_others_again ON %I AS RESTRICTIVE FOR UPDATE USING (%s) WITH CHECK (%s)', name, free, free);
  END LOOP;
END $$;
