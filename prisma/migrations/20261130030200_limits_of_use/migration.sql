-- How often a user may search and take lists away as files.
ALTER TABLE setting DROP CONSTRAINT setting_key_known;
ALTER TABLE setting ADD CONSTRAINT setting_key_known CHECK (key IN (
  'clock-decide-eligibility', 'clock-verify-recommendation', 'clock-answer-questions', 'clock-send-decision-letter',
  'clock-local-resolution', 'clock-eligibility-review', 'clock-fast-track-review', 'clock-set-indicative-budget',
  'clock-tell-indicative-budget', 'clock-write-plan', 'clock-decide-plan', 'clock-change-plan', 'clock-start-budget',
  'clock-first-review', 'budget-start-days-ahead', 'spending-fast-points', 'spending-slow-points', 'spending-settling-days',
  'break-glass-hours', 'staff-idle-minutes', 'staff-session-hours', 'searches-an-hour', 'exports-an-hour'));
