import 'server-only';
import type { AuditAction } from '@/lib/audit/rules/actions';
import { isLook } from '@/lib/audit/rules/looks';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { ActingScope } from '@/lib/platform/db/scope';
import { digest } from './audit-chain';

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

/** One event as `append_audit_events` of the database reads it. */
type Appended = {
  id: string;
  at: number;
  role: string;
  action: AuditAction;
  is_look: boolean;
  person_id: string | null;
  subject_kind: string;
  subject_id: string | null;
  reason: string | null;
  before_digest: string | null;
  after_digest: string | null;
};

const waiting = new WeakMap<ActingScope['lastSteps'], Appended[]>();

/**
 * Adds one event to the audit trail, in the transaction of the change it records. All events of a transaction
 * are written by its last statement, because that locks the heads of their chains until COMMIT.
 */
export function recordEvent(scope: ActingScope, entry: AuditEntry): Promise<void> {
  const events = waiting.get(scope.lastSteps) ?? startWaiting(scope);
  events.push(toAppended(scope, entry));
  return Promise.resolve();
}

function startWaiting({ tx, lastSteps }: ActingScope): Appended[] {
  const events: Appended[] = [];
  waiting.set(lastSteps, events);
  lastSteps.push(async () => {
    await tx.$executeRaw`SELECT append_audit_events(${JSON.stringify(events)}::jsonb)`;
  });
  return events;
}

function toAppended({ actor }: ActingScope, entry: AuditEntry): Appended {
  return {
    id: newId(),
    at: now().getTime(),
    role: actor.role,
    action: entry.action,
    is_look: isLook(entry.action),
    person_id: entry.personId,
    subject_kind: entry.subjectKind,
    subject_id: entry.subjectId,
    reason: entry.reason === undefined ? null : withRoom(entry.reason),
    before_digest: entry.before === undefined ? null : digest(entry.before),
    after_digest: entry.after === undefined ? null : digest(entry.after),
  };
}

/** Characters of `reason`. A decision stores its whole reasons in its own row. */
const REASON = 500;

/** The reason cut to fit, never within a character, and without what PostgreSQL stores in no text. */
function withRoom(reason: string): string {
  return reason
    .slice(0, REASON)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
    .replaceAll('\0', '');
}
