import 'server-only';
import { Prisma } from '@/lib/platform/db/generated/client';

/**
 * The hash of an event `e`, as `hashOf` computes it. A verification carries its own text and does not call
 * the function that the database keeps: who can rewrite events can rewrite that too.
 */
export const HASH_SQL = Prisma.sql`encode(sha256(convert_to(e.previous_hash || CASE e.version
  WHEN 1 THEN '["' || e.sequence || '",' || (extract(epoch FROM e.at) * 1000)::bigint || ',' || substr(array_to_json(
    ARRAY[e.user_id::text, e.role::text, e.action, e.person_id::text, e.subject_kind, e.subject_id::text, e.reason, e.before_digest, e.after_digest])::text, 2)
  ELSE array_to_json(ARRAY[e.version::text, e.commissioner_code, e.shard::text, e.id::text, e.sequence::text, ((extract(epoch FROM e.at) * 1000)::bigint)::text,
    e.user_id::text, e.role::text, e.action, e.person_id::text, e.subject_kind, e.subject_id::text, e.reason, e.before_digest, e.after_digest])::text END, 'UTF8')), 'hex')`;
