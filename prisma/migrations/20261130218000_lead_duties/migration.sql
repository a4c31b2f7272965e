-- A PHB lead may have one half of the role: to decide eligibility, or to decide plans. No duty: both halves, as every lead before.
CREATE TYPE "LeadDuty" AS ENUM ('ELIGIBILITY', 'PLANS');
ALTER TABLE membership ADD COLUMN duty "LeadDuty",
  ADD CONSTRAINT membership_duty_of_a_lead CHECK (duty IS NULL OR role = 'PHB_LEAD'),
  ADD CONSTRAINT membership_limit_for_plans CHECK (approval_limit_pence IS NULL OR duty IS DISTINCT FROM 'ELIGIBILITY');

DROP FUNCTION grant_role(uuid, uuid, "Role", bigint, date);
-- Null when the user has the role on that day or later. Grants to one user wait for each other.
CREATE FUNCTION grant_role(new_id uuid, whom uuid, granted "Role", limit_pence bigint, first_day date, half "LeadDuty") RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE code text := acting_commissioner();
BEGIN
  PERFORM FROM user_account u WHERE u.id = whom FOR UPDATE;
  IF EXISTS (SELECT FROM membership m WHERE m.commissioner_code = code AND m.user_id = whom AND m.role = granted
    AND (m.ends_on IS NULL OR m.ends_on >= greatest(first_day, m.starts_on))) THEN RETURN NULL; END IF;
  INSERT INTO membership (commissioner_code, id, user_id, role, duty, approval_limit_pence, starts_on)
  VALUES (code, new_id, whom, granted, half, limit_pence, first_day);
  RETURN new_id;
END $$;

-- The period of a role from a day on, with another limit of approval; the one before it ends on the day before. The caller holds its lock.
CREATE OR REPLACE FUNCTION change_limit(new_id uuid, membership_id uuid, new_limit_pence bigint, first_day date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE before membership;
BEGIN
  SELECT * INTO STRICT before FROM membership m WHERE m.commissioner_code = acting_commissioner() AND m.id = membership_id;
  UPDATE membership m SET ends_on = first_day - 1 WHERE m.commissioner_code = before.commissioner_code AND m.id = membership_id;
  INSERT INTO membership (commissioner_code, id, user_id, role, duty, approval_limit_pence, starts_on, ends_on)
  VALUES (before.commissioner_code, new_id, before.user_id, before.role, before.duty, new_limit_pence, first_day, before.ends_on);
END $$;

DROP FUNCTION lock_memberships("Role");
CREATE FUNCTION lock_memberships(of_role "Role") RETURNS TABLE (id uuid, user_id uuid, duty "LeadDuty", limit_pence bigint, starts_on date, ends_on date, can_sign_in boolean)
LANGUAGE sql SECURITY DEFINER AS $$
  SELECT m.id, m.user_id, m.duty, m.approval_limit_pence, m.starts_on, m.ends_on, u.suspended_at IS NULL AND (u.password_hash IS NOT NULL
    OR NOT EXISTS (SELECT FROM invitation i WHERE i.commissioner_code = m.commissioner_code AND i.user_id = m.user_id))
  FROM membership m JOIN user_account u ON u.id = m.user_id WHERE m.commissioner_code = acting_commissioner() AND m.role = of_role
  ORDER BY m.id FOR UPDATE OF m
$$;

DO $$
DECLARE
  made regprocedure;
  known text;
BEGIN
  FOREACH made IN ARRAY ARRAY['grant_role(uuid,uuid,"Role",bigint,date,"LeadDuty")', 'change_limit(uuid,uuid,bigint,date)', 'lock_memberships("Role")']::regprocedure[]
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', made, current_schema());
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', made);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO phb_application', made);
  END LOOP;
  SELECT pg_get_constraintdef(oid) INTO STRICT known FROM pg_constraint
    WHERE conname = 'setting_key_known' AND conrelid = 'setting'::regclass;
  ALTER TABLE setting DROP CONSTRAINT setting_key_known;
  EXECUTE 'ALTER TABLE setting ADD CONSTRAINT setting_key_known ' || regexp_replace(known, 'ARRAY\[',
    $q$ARRAY['lead-duties-joined'::character varying, $q$);
END $$;

CREATE OR REPLACE FUNCTION actor_of(session_hash text, today date, at timestamptz) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE signed_in record;
BEGIN
  SELECT s.*, u.display_name, u.suspended_at INTO signed_in FROM session s JOIN user_account u ON u.id = s.user_id WHERE s.id_hash = session_hash;
  IF NOT FOUND THEN RETURN NULL; END IF;
  -- SET LOCAL and not set_config(): only the statement reaches the workers of a distributed database.
  EXECUTE format('SET LOCAL app.user_id = %L', signed_in.user_id);
  EXECUTE format('SET LOCAL app.commissioner_code = %L', coalesce(signed_in.commissioner_code, ''));
  RETURN jsonb_build_object(
    'userId', signed_in.user_id, 'displayName', signed_in.display_name, 'suspended', signed_in.suspended_at IS NOT NULL,
    'commissionerCode', signed_in.commissioner_code, 'role', signed_in.role,
    'lastSeenAt', signed_in.last_seen_at, 'idleMinutes', signed_in.idle_minutes,
    'absoluteExpiresAt', signed_in.absolute_expires_at, 'endedAt', signed_in.ended_at,
    'memberships', (SELECT coalesce(jsonb_agg(jsonb_build_object('commissionerCode', m.commissioner_code, 'commissionerName', c.name, 'role', m.role,
        'approvalLimitPence', m.approval_limit_pence, 'duty', m.duty) ORDER BY c.name, m.role), '[]')
      FROM membership m JOIN commissioner c ON c.code = m.commissioner_code
      WHERE m.user_id = signed_in.user_id AND m.starts_on <= today AND (m.ends_on IS NULL OR m.ends_on >= today)),
    'authorities', (SELECT coalesce(jsonb_agg(jsonb_build_object('commissionerCode', a.commissioner_code, 'commissionerName', c.name, 'kind', a.kind,
        'personId', a.person_id, 'coversMoney', a.covers_money, 'coversPlan', a.covers_plan) ORDER BY c.name, a.kind, a.id), '[]')
      FROM authority a JOIN commissioner c ON c.code = a.commissioner_code
      WHERE a.user_id = signed_in.user_id AND a.ended_at IS NULL AND a.starts_on <= today AND (a.ends_on IS NULL OR a.ends_on >= today)),
    'actsFor', (SELECT coalesce(jsonb_agg(DISTINCT a.person_id), '[]') FROM authority a
      WHERE a.user_id = signed_in.user_id AND a.commissioner_code = signed_in.commissioner_code
        AND (a.ended_by_death_id IS NOT NULL OR (a.ended_at IS NULL AND a.starts_on <= today AND (a.ends_on IS NULL OR a.ends_on >= today)))),
    'caseload', CASE WHEN signed_in.role = 'PRACTITIONER' THEN (SELECT coalesce(jsonb_agg(DISTINCT person_id), '[]') FROM (
        SELECT e.person_id FROM caseload_entry e WHERE e.commissioner_code = signed_in.commissioner_code AND e.user_id = signed_in.user_id
          AND e.starts_on <= today AND (e.ends_on IS NULL OR e.ends_on >= today)
        UNION ALL
        SELECT b.person_id FROM break_glass b WHERE b.commissioner_code = signed_in.commissioner_code AND b.user_id = signed_in.user_id AND b.expires_at > at
      ) AS reached) ELSE '[]' END);
END $$;
