import 'server-only';
import type { AuditAction } from '@/lib/audit/rules/actions';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { Scope } from '@/lib/platform/db/scope';
import { digest, GENESIS, link } from './audit-chain';

export type AuditEntry = {
  action: AuditAction;
  personId: string | null;
  subjectKind: string;
  subjectId: string | null;
  /** The actor's reason, where the action asks for one (break glass, return, refusal). */
  reason?: string;
  /** The subject before and after. Only digests are stored. */
  before?: unknown;
  after?: unknown;
};

/**
 * Adds one event to the commissioner's chain, in the transaction of the change it records.
 * Call it last: it locks the head's row until COMMIT.
 */
export async function recordEvent(scope: Scope, entry: AuditEntry): Promise<void> {
  const { tx, commissionerCode, actor } = scope;
  const head = await lockHead(scope);
  const facts = {
    sequence: head.sequence + 1n,
    at: now().getTime(),
    userId: actor.userId,
    role: actor.role,
    action: entry.action,
    personId: asStored(entry.personId),
    subjectKind: entry.subjectKind,
    subjectId: asStored(entry.subjectId),
    reason: entry.reason === undefined ? null : withRoom(entry.reason),
    beforeDigest: entry.before === undefined ? null : digest(entry.before),
    afterDigest: entry.after === undefined ? null : digest(entry.after),
  };
  const hash = link(head.hash, facts);
  // One statement writes both the event and the head that points at it.
  await tx.$executeRaw`
    WITH event AS (
      INSERT INTO audit_event (commissioner_code, id, sequence, at, user_id, role, action, person_id, subject_kind, subject_id, reason, before_digest, after_digest, previous_hash, hash)
      VALUES (${commissionerCode}, ${newId()}::uuid, ${facts.sequence}, ${new Date(facts.at)}, ${facts.userId}::uuid, ${facts.role}::"Role", ${facts.action},
        ${facts.personId}::uuid, ${facts.subjectKind}, ${facts.subjectId}::uuid, ${facts.reason}, ${facts.beforeDigest}, ${facts.afterDigest}, ${head.hash}, ${hash}))
    UPDATE audit_head SET sequence = ${facts.sequence}, hash = ${hash} WHERE commissioner_code = ${commissionerCode}`;
}

/** The id in lower case, as the database stores it: the hash must cover what is stored. */
function asStored(id: string | null): string | null {
  return id?.toLowerCase() ?? null;
}

/** Characters of `reason`. A decision stores its whole reasons in its own row. */
const REASON = 500;

/**
 * The reason cut to fit, never within a character: the database would store something else than was hashed.
 */
function withRoom(reason: string): string {
  return reason
    .slice(0, REASON)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
    .replaceAll('\0', '');
}

type Head = { sequence: bigint; hash: string };

async function lockHead({ tx, commissionerCode }: Scope): Promise<Head> {
  const find = () =>
    tx.$queryRaw<
      Head[]
    >`SELECT sequence, hash FROM audit_head WHERE commissioner_code = ${commissionerCode} FOR UPDATE`;
  const [head] = await find();
  if (head) return head;
  // FOR UPDATE locks nothing if the row does not exist, so insert it first and then lock it.
  await tx.$executeRaw`
    INSERT INTO audit_head (commissioner_code, id, sequence, hash) VALUES (${commissionerCode}, ${newId()}::uuid, 0, ${GENESIS})
    ON CONFLICT (commissioner_code) DO NOTHING`;
  const [made] = await find();
  if (!made) throw new Error('The audit chain has no head');
  return made;
}
