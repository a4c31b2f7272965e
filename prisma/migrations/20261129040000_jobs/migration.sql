-- The tables of the queue are made by graphile-worker itself, before this file (prisma/queue-tables.mjs): as the
-- owner, so that a start never changes a schema and the application owns nothing.

-- Its tables have row-level security without a policy. A job is no commissioner's data: it holds ids alone,
-- and every worker takes the jobs of every commissioner.
CREATE POLICY worker ON graphile_worker._private_jobs USING (true) WITH CHECK (true);
CREATE POLICY worker ON graphile_worker._private_job_queues USING (true) WITH CHECK (true);
CREATE POLICY worker ON graphile_worker._private_tasks USING (true) WITH CHECK (true);
CREATE POLICY worker ON graphile_worker._private_known_crontabs USING (true) WITH CHECK (true);

-- What adding a job and working it off need, and nothing else.
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA graphile_worker FROM PUBLIC;
GRANT USAGE ON SCHEMA graphile_worker TO phb_application;
GRANT EXECUTE ON FUNCTION
  graphile_worker.add_job(text, json, text, timestamptz, integer, text, integer, text[], text),
  graphile_worker.add_jobs(graphile_worker.job_spec[], boolean),
  graphile_worker.force_unlock_workers(text[])
  TO phb_application;
GRANT SELECT, INSERT, UPDATE, DELETE ON graphile_worker._private_jobs TO phb_application;
GRANT SELECT, INSERT, UPDATE ON graphile_worker._private_job_queues, graphile_worker._private_known_crontabs TO phb_application;
GRANT SELECT, INSERT ON graphile_worker._private_tasks TO phb_application;
GRANT SELECT ON graphile_worker.migrations TO phb_application;
