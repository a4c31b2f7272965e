-- The audit chain of a commissioner becomes many: 32 chains of changes and 32 of views, chosen by a digest of
-- the person's id, or of the user's where no person is meant. One chain was one queue for all users.
-- The chain of before is shard 0. Nothing follows in it: the first event of every other shard is linked to its
-- end, so cutting the old chain breaks them all.

-- 1. Columns. Events of before keep their form of hash, version 1, which does not cover commissioner and id.

ALTER TABLE audit_event
  ADD COLUMN shard smallint NOT NULL DEFAULT 0,
  ADD COLUMN version smallint NOT NULL DEFAULT 1;
ALTER TABLE audit_event
  ALTER COLUMN shard DROP DEFAULT,
  ALTER COLUMN version DROP DEFAULT,
  ADD CONSTRAINT audit_event_shard CHECK (shard BETWEEN 0 AND 64),
  ADD CONSTRAINT audit_event_version CHECK (version = CASE WHEN shard = 0 THEN 1 ELSE 2 END);
ALTER TABLE audit_head ADD COLUMN shard smallint NOT NULL DEFAULT 0;
ALTER TABLE audit_head ALTER COLUMN shard DROP DEFAULT, ADD CONSTRAINT audit_head_shard CHECK (shard BETWEEN 0 AND 64);
-- A head changes with every event: room in its page keeps the new version of the row out of the indexes.
ALTER TABLE audit_head SET (fillfactor = 50);

DROP INDEX audit_event_commissioner_code_sequence_key;
CREATE UNIQUE INDEX audit_event_commissioner_code_shard_sequence_key ON audit_event (commissioner_code, shard, sequence);
DROP INDEX audit_head_commissioner_code_key;
CREATE UNIQUE INDEX audit_head_commissioner_code_shard_key ON audit_head (commissioner_code, shard);

-- 2. The canonical form, the same as in lib/audit/store/audit-chain.ts and in its verification.

CREATE FUNCTION audit_hash(event audit_event) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(event.previous_hash || array_to_json(ARRAY[event.version::text, event.commissioner_code, event.shard::text,
    event.id::text, event.sequence::text, (extract(epoch FROM event.at) * 1000)::bigint::text, event.user_id::text, event.role::text,
    event.action, event.person_id::text, event.subject_kind, event.subject_id::text, event.reason, event.before_digest,
    event.after_digest])::text, 'UTF8')), 'hex')
$$;

CREATE FUNCTION audit_shard(is_look boolean, about uuid) RETURNS smallint LANGUAGE sql IMMUTABLE AS $$
  SELECT (1 + get_byte(sha256(uuid_send(about)), 0) % 32 + CASE WHEN is_look THEN 32 ELSE 0 END)::smallint
$$;

-- 3. The only way into the trail: the last statement of a transaction, since it locks heads until COMMIT.
-- Commissioner and user are those of the transaction. Heads are locked in the order of their shards, so that
-- two transactions never wait for each other.

CREATE FUNCTION append_audit_events(events jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  code CONSTANT text := current_setting('app.commissioner_code');
  actor CONSTANT uuid := current_setting('app.user_id');
  given record;
  head record;
  event audit_event;
BEGIN
  FOR given IN
    SELECT e.*, audit_shard(e.is_look, coalesce(e.person_id, actor)) AS shard
    FROM ROWS FROM (jsonb_to_recordset(events) AS (id uuid, at bigint, role "Role", action text, is_look boolean, person_id uuid, subject_kind text,
      subject_id uuid, reason text, before_digest text, after_digest text)) WITH ORDINALITY AS e
      (id, at, role, action, is_look, person_id, subject_kind, subject_id, reason, before_digest, after_digest, place)
    ORDER BY audit_shard(e.is_look, coalesce(e.person_id, actor)), e.place
  LOOP
    SELECT h.sequence, h.hash INTO head FROM audit_head h WHERE h.commissioner_code = code AND h.shard = given.shard FOR UPDATE;
    IF NOT FOUND THEN
      INSERT INTO audit_head (commissioner_code, id, shard, sequence, hash)
      SELECT code, gen_random_uuid(), given.shard, coalesce(max(closed.sequence), 0), coalesce(max(closed.hash), repeat('0', 64))
      FROM audit_head closed WHERE closed.commissioner_code = code AND closed.shard = 0
      ON CONFLICT (commissioner_code, shard) DO NOTHING;
      SELECT h.sequence, h.hash INTO STRICT head FROM audit_head h WHERE h.commissioner_code = code AND h.shard = given.shard FOR UPDATE;
    END IF;
    event.commissioner_code := code;
    event.id := given.id;
    event.shard := given.shard;
    event.version := 2;
    event.sequence := head.sequence + 1;
    event.at := to_timestamp(given.at / 1000.0);
    event.user_id := actor;
    event.role := given.role;
    event.action := given.action;
    event.person_id := given.person_id;
    event.subject_kind := given.subject_kind;
    event.subject_id := given.subject_id;
    event.reason := given.reason;
    event.before_digest := given.before_digest;
    event.after_digest := given.after_digest;
    event.previous_hash := head.hash;
    event.hash := audit_hash(event);
    INSERT INTO audit_event SELECT event.*;
    UPDATE audit_head SET sequence = event.sequence, hash = event.hash WHERE commissioner_code = code AND shard = given.shard;
  END LOOP;
END $$;

DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION append_audit_events(jsonb) SET search_path = %I, pg_temp', current_schema());
END $$;

REVOKE INSERT ON audit_event FROM phb_application;
REVOKE INSERT, UPDATE ON audit_head FROM phb_application;
REVOKE EXECUTE ON FUNCTION append_audit_events(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION append_audit_events(jsonb) TO phb_application;
