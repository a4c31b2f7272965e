-- What the daily job removes, each by an index and so many rows at a time. How old a row must be is said here, so
-- that the application can remove no newer one.

CREATE INDEX session_absolute_expires_at_idx ON session (absolute_expires_at);
CREATE INDEX known_device_used_at_idx ON known_device (used_at);
CREATE INDEX rate_limit_expire_idx ON rate_limit (expire);
CREATE INDEX form_draft_commissioner_code_saved_at_idx ON form_draft (commissioner_code, saved_at);

-- Each asks for its rows as an array: a limit that is not known beforehand would lead the planner to read the table.

-- A session is over at the latest when its hours are. For two hours it may still keep a draft for its owner.
CREATE FUNCTION purge_sessions(most int) RETURNS int LANGUAGE sql SECURITY DEFINER AS $$
  WITH gone AS (DELETE FROM session WHERE id_hash = ANY (ARRAY(
    SELECT s.id_hash FROM session s WHERE s.absolute_expires_at < now() - interval '7 days' ORDER BY s.absolute_expires_at LIMIT most)) RETURNING 1)
  SELECT count(*)::int FROM gone
$$;

CREATE FUNCTION purge_sign_in_failures(most int) RETURNS int LANGUAGE sql SECURITY DEFINER AS $$
  WITH gone AS (DELETE FROM sign_in_failure WHERE id = ANY (ARRAY(
    SELECT f.id FROM sign_in_failure f WHERE f.at < now() - interval '90 days' ORDER BY f.at LIMIT most)) RETURNING 1)
  SELECT count(*)::int FROM gone
$$;

-- A browser keeps the cookie of a device for 400 days at most.
CREATE FUNCTION purge_known_devices(most int) RETURNS int LANGUAGE sql SECURITY DEFINER AS $$
  WITH gone AS (DELETE FROM known_device WHERE used_at < now() - interval '400 days' AND token_hash = ANY (ARRAY(
    SELECT k.token_hash FROM known_device k WHERE k.used_at < now() - interval '400 days' ORDER BY k.used_at LIMIT most)) RETURNING 1)
  SELECT count(*)::int FROM gone
$$;

CREATE FUNCTION purge_counts(most int) RETURNS int LANGUAGE sql SECURITY DEFINER AS $$
  WITH gone AS (DELETE FROM rate_limit WHERE key = ANY (ARRAY(
    SELECT r.key FROM rate_limit r WHERE r.expire < extract(epoch FROM now())::bigint * 1000 ORDER BY r.expire LIMIT most)) RETURNING 1)
  SELECT count(*)::int FROM gone
$$;

-- When the daily job last came to its end, for the operator. One row. A new installation has a day to begin.
CREATE TABLE daily_run (
  id smallint NOT NULL CHECK (id = 1),
  finished_at timestamptz(3) NOT NULL,
  CONSTRAINT daily_run_pkey PRIMARY KEY (id)
);
INSERT INTO daily_run (id, finished_at) VALUES (1, now());
GRANT SELECT, UPDATE (finished_at) ON daily_run TO phb_application;

DO $$
DECLARE made regprocedure;
BEGIN
  FOREACH made IN ARRAY ARRAY['purge_sessions(int)', 'purge_sign_in_failures(int)', 'purge_known_devices(int)', 'purge_counts(int)']::regprocedure[]
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', made, current_schema());
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', made);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO phb_application', made);
  END LOOP;
END $$;

-- Of millions of files a few wait.
CREATE INDEX upload_checking ON upload (commissioner_code, id) WHERE state = 'CHECKING';
