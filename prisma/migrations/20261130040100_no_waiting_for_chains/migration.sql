-- A writer does not wait for the chain of its person any more (docs/decisions/0016): where another transaction writes to it,
-- the next free one of the same 32 is taken. A transaction takes one chain for its changes and one for its looks.

-- 1. The timeline of a person is in the order of time, since their changes may be in more than one chain.
CREATE INDEX audit_event_of_person ON audit_event (commissioner_code, person_id, at DESC, id DESC);
DROP INDEX audit_event_commissioner_code_person_id_sequence_idx;

-- 2. Takes a chain: that of the person, or else of the user, or the next free one. The lock is an advisory one, held until COMMIT:
-- it can be tried without waiting, and is not written to disk. When all 32 are taken, it waits for its own.
CREATE FUNCTION take_audit_shard(code text, is_look boolean, about uuid) RETURNS smallint LANGUAGE plpgsql AS $$
DECLARE
  space CONSTANT int := hashtext('phb audit ' || code);
  first CONSTANT int := CASE WHEN is_look THEN 33 ELSE 1 END;
  own CONSTANT int := audit_shard(is_look, about) - first;
BEGIN
  FOR step IN 0..31 LOOP
    IF pg_try_advisory_xact_lock(space, first + (own + step) % 32) THEN
      RETURN first + (own + step) % 32;
    END IF;
  END LOOP;
  PERFORM pg_advisory_xact_lock(space, first + own);
  RETURN first + own;
END $$;

-- 3. The only way into the trail, as before: the last statement of a transaction. Changes come before looks, so two transactions never
-- wait for each other in a ring. Each event is hashed here; the head of a chain is written once for all events of a transaction.
CREATE OR REPLACE FUNCTION append_audit_events(events jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  code CONSTANT text := current_setting('app.commissioner_code');
  given jsonb;
  are_looks boolean;
  head_sequence bigint;
  head_hash text;
  event audit_event;
BEGIN
  event.commissioner_code := code;
  event.user_id := current_setting('app.user_id');
  event.version := 2;
  FOREACH are_looks IN ARRAY ARRAY[false, true] LOOP
    event.shard := NULL;
    FOR given IN SELECT jsonb_array_elements(events) LOOP
      CONTINUE WHEN (given->>'is_look')::boolean <> are_looks;
      event.person_id := given->>'person_id';
      IF event.shard IS NULL THEN
        event.shard := take_audit_shard(code, are_looks, coalesce(event.person_id, event.user_id));
        SELECT h.sequence, h.hash INTO head_sequence, head_hash FROM audit_head h WHERE h.commissioner_code = code AND h.shard = event.shard;
        IF NOT FOUND THEN
          INSERT INTO audit_head AS h (commissioner_code, id, shard, sequence, hash)
          SELECT code, gen_random_uuid(), event.shard, coalesce(max(closed.sequence), 0), coalesce(max(closed.hash), repeat('0', 64))
          FROM audit_head closed WHERE closed.commissioner_code = code AND closed.shard = 0
          RETURNING h.sequence, h.hash INTO head_sequence, head_hash;
        END IF;
        event.sequence := head_sequence;
        event.hash := head_hash;
      END IF;
      event.id := given->>'id';
      event.sequence := event.sequence + 1;
      event.at := to_timestamp((given->>'at')::bigint / 1000.0);
      event.role := given->>'role';
      event.action := given->>'action';
      event.subject_kind := given->>'subject_kind';
      event.subject_id := given->>'subject_id';
      event.reason := given->>'reason';
      event.before_digest := given->>'before_digest';
      event.after_digest := given->>'after_digest';
      event.previous_hash := event.hash;
      event.hash := encode(sha256(convert_to(event.previous_hash || array_to_json(ARRAY['2', code, event.shard::text, event.id::text,
        event.sequence::text, given->>'at', event.user_id::text, event.role::text, event.action, event.person_id::text, event.subject_kind,
        event.subject_id::text, event.reason, event.before_digest, event.after_digest])::text, 'UTF8')), 'hex');
      INSERT INTO audit_event SELECT event.*;
    END LOOP;
    IF event.shard IS NOT NULL THEN
      -- No other transaction has written the head since: it would hold the lock. Refuses to fork a chain all the same.
      UPDATE audit_head h SET sequence = event.sequence, hash = event.hash
      WHERE h.commissioner_code = code AND h.shard = event.shard AND h.sequence = head_sequence AND h.hash = head_hash;
      IF NOT FOUND THEN
        RAISE EXCEPTION 'the head of audit chain % of % has moved', event.shard, code;
      END IF;
    END IF;
  END LOOP;
END $$;

REVOKE EXECUTE ON FUNCTION take_audit_shard(text, boolean, uuid) FROM PUBLIC;
DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION append_audit_events(jsonb) SET search_path = %I, pg_temp', current_schema());
END $$;
