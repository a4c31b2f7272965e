-- Settings of a commissioner are read now, so a row must be one that can be read: of a known kind, with a
-- reason, and never for a day before it was recorded, so that no choice changes the past. Values are checked
-- by kind where they are read and written.
ALTER TABLE setting
  ADD CONSTRAINT setting_key_known CHECK (key IN (
    'clock-decide-eligibility', 'clock-verify-recommendation', 'clock-answer-questions', 'clock-send-decision-letter',
    'clock-local-resolution', 'clock-eligibility-review', 'clock-fast-track-review', 'clock-set-indicative-budget',
    'clock-tell-indicative-budget', 'clock-write-plan', 'clock-decide-plan', 'clock-change-plan', 'clock-start-budget',
    'clock-first-review', 'budget-start-days-ahead', 'spending-fast-points', 'spending-slow-points', 'spending-settling-days',
    'break-glass-hours', 'staff-idle-minutes', 'staff-session-hours')),
  ADD CONSTRAINT setting_reason CHECK (length(trim(reason)) > 0),
  ADD CONSTRAINT setting_not_in_the_past CHECK (starts_on >= (recorded_at AT TIME ZONE 'Europe/London')::date);
