import 'server-only';
import { createHash } from 'node:crypto';

/** The facts of one audit event without its own hash. `at` is milliseconds since 1970. */
export type AuditFacts = {
  commissionerCode: string;
  id: string;
  shard: number;
  /** The form of its hash: 1 in the closed chain of before, else 2. */
  version: number;
  sequence: bigint;
  at: number;
  userId: string;
  role: string;
  action: string;
  personId: string | null;
  subjectKind: string;
  subjectId: string | null;
  reason: string | null;
  beforeDigest: string | null;
  afterDigest: string | null;
  previousHash: string;
};

/** The hash before the first event of a commissioner. */
export const GENESIS = '0'.repeat(64);

/**
 * SHA-256 in hex of the previous hash and the facts, as `audit_hash` of the database computes it. A changed,
 * dropped or reordered event breaks every later link.
 */
export function hashOf(facts: AuditFacts): string {
  return sha256(
    facts.previousHash + JSON.stringify(facts.version === 1 ? firstForm(facts) : secondForm(facts)),
  );
}

/** The form of before, which does not cover the commissioner and the event's own id. */
function firstForm(facts: AuditFacts) {
  return [`${facts.sequence}`, facts.at, ...whatHappened(facts)];
}

function secondForm(facts: AuditFacts) {
  const { version, commissionerCode, shard, id, sequence, at } = facts;
  return [`${version}`, commissionerCode, `${shard}`, id, `${sequence}`, `${at}`, ...whatHappened(facts)];
}

function whatHappened(facts: AuditFacts) {
  const { userId, role, action, personId, subjectKind, subjectId, reason, beforeDigest, afterDigest } = facts;
  return [userId, role, action, personId, subjectKind, subjectId, reason, beforeDigest, afterDigest];
}

/** SHA-256 of a value as JSON with sorted keys, so that equal values give equal digests. */
export function digest(value: unknown): string {
  return sha256(JSON.stringify(value, sorted));
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
