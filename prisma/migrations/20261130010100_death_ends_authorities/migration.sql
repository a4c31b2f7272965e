-- A death ends the person's own sign-in and every authority over them. What it ended says so, so that taking the death back gives
-- exactly that back.

ALTER TABLE authority
  ADD COLUMN ended_by_death_id UUID,
  ADD CONSTRAINT authority_ended_by_death_fkey FOREIGN KEY (commissioner_code, ended_by_death_id)
    REFERENCES death (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  ADD CONSTRAINT authority_ended_by_death CHECK (ended_by_death_id IS NULL OR ended_at IS NOT NULL),
  -- A personal representative answers for the money of an estate and for nothing else.
  ADD CONSTRAINT authority_for_estate CHECK (basis <> 'PERSONAL_REPRESENTATIVE' OR NOT covers_plan);
GRANT UPDATE (ended_by_death_id) ON authority TO phb_application;

ALTER TABLE death ADD COLUMN contact_has_estate BOOLEAN NOT NULL DEFAULT false,
  ADD CONSTRAINT death_contact_has_estate CHECK (NOT contact_has_estate OR contact_name IS NOT NULL);
GRANT UPDATE (contact_has_estate) ON death TO phb_application;

-- Deaths that are on record already.
UPDATE authority a SET ended_at = now(), ended_reason = 'The person died', ended_by_death_id = d.id
FROM death d
WHERE d.commissioner_code = a.commissioner_code AND d.person_id = a.person_id AND d.taken_back_at IS NULL
  AND a.ended_at IS NULL AND (a.ends_on IS NULL OR a.ends_on >= (now() AT TIME ZONE 'Europe/London')::date);
UPDATE session s SET ended_at = now()
FROM authority a WHERE a.user_id = s.user_id AND a.kind = 'SELF' AND a.ended_by_death_id IS NOT NULL AND s.ended_at IS NULL;

-- Why a user who signs in has no role: their own sign-in ended with a death, or all of their authorities over others did.
CREATE FUNCTION ended_by_death(for_user uuid) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('SET LOCAL app.user_id = %L', for_user);
  RETURN (SELECT CASE WHEN bool_or(kind = 'SELF') THEN 'OWN' WHEN count(*) > 0 THEN 'OTHER' END
    FROM authority WHERE user_id = for_user AND ended_by_death_id IS NOT NULL);
END $$;
GRANT EXECUTE ON FUNCTION ended_by_death(uuid) TO phb_application;

-- Who is behind a session, as before, with the people for whom the user acts or acted until they died: they judge none of them.
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
        'approvalLimitPence', m.approval_limit_pence) ORDER BY c.name, m.role), '[]')
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
