-- The list of failed sign-ins begins with the members of staff and reads the latest of each. In the very order of the list,
-- so that no attack on one account leads the planner to read the failures of everyone instead.
DROP INDEX sign_in_failure_user_id_at_idx;
CREATE INDEX sign_in_failure_user_id_at_id_idx ON sign_in_failure (user_id, at DESC, id DESC);
