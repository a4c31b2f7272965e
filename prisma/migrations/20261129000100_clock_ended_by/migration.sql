-- Each clock that ended says which event ended it (lib/case/rules/clock-event.ts). Of clocks that ended before this column was
-- there only the steps of moving to adult services are known: a person says that they are done. The others say 'unknown'.
ALTER TABLE clock ADD COLUMN ended_by VARCHAR(40);
UPDATE clock SET ended_by = CASE WHEN ended_by_id IS NULL THEN 'unknown' ELSE 'transition-step-done' END WHERE ended_on IS NOT NULL;
ALTER TABLE clock ADD CONSTRAINT clock_ended_by_event CHECK ((ended_on IS NULL) = (ended_by IS NULL));

-- A task is an open clock, and a task may have no last day. All kinds of today have one; a kind that comes may do without.
ALTER TABLE clock
  ALTER COLUMN due_on DROP NOT NULL,
  ADD CONSTRAINT clock_due_day CHECK (due_on IS NOT NULL OR kind::text <> ALL (ARRAY['DECIDE_ELIGIBILITY', 'SET_INDICATIVE_BUDGET',
    'TELL_INDICATIVE_BUDGET', 'WRITE_PLAN', 'DECIDE_PLAN', 'CHANGE_PLAN', 'START_BUDGET', 'FIRST_REVIEW', 'CHC_DECISION',
    'VERIFY_RECOMMENDATION', 'ANSWER_QUESTIONS', 'FAST_TRACK_CARE', 'FAST_TRACK_REVIEW', 'CHILD_DECISION', 'SEND_DECISION_LETTER',
    'ASK_FOR_REVIEW', 'LOCAL_RESOLUTION', 'ELIGIBILITY_REVIEW', 'TRANSITION_14', 'TRANSITION_16', 'TRANSITION_17', 'TRANSITION_18']));
