-- A draft is its writer's alone. After 30 days the service itself may remove it, and see no newer one.
CREATE POLICY outdated_seen ON form_draft FOR SELECT USING (
  commissioner_code = (SELECT current_setting('app.commissioner_code', true))
  AND (SELECT current_setting('app.user_id', true)) = '00000000-0000-0000-0000-000000000000'
  AND saved_at < now() - interval '30 days');
CREATE POLICY outdated_removed ON form_draft FOR DELETE USING (
  commissioner_code = (SELECT current_setting('app.commissioner_code', true))
  AND (SELECT current_setting('app.user_id', true)) = '00000000-0000-0000-0000-000000000000'
  AND saved_at < now() - interval '30 days');
