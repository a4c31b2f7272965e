-- The service itself, which the audit trail names for what a job did. It has no password, no role and no session,
-- and is suspended, so it can never sign in.
INSERT INTO user_account (id, email, display_name, created_at, suspended_at)
VALUES ('00000000-0000-0000-0000-000000000000', 'service@system.invalid', 'This service', now(), now());
