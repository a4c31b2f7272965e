-- The service acts by itself in a job, and the trail names it. No account has this role.
ALTER TYPE "Role" ADD VALUE 'SYSTEM';
ALTER TABLE membership ADD CONSTRAINT membership_role_is_a_users CHECK (role::text <> 'SYSTEM');
ALTER TABLE session ADD CONSTRAINT session_role_is_a_users CHECK (role::text <> 'SYSTEM');
