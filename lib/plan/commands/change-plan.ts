import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { digest } from '@/lib/audit/store/audit-chain';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { type LockedPlan, type PlanClosed, planSubject, planToWrite } from './plan-to-write';

/** Another user changed the same item after the form was shown. Nothing was overwritten. */
export type ItemChanged = { kind: 'changed-meanwhile' };
export type ItemRefusal = NotFound | PlanClosed | ItemChanged;

/** The result of a change, and the item before and after for the audit trail. */
export type Written<T> = { value: T; before?: unknown; after?: unknown };

/**
 * The digest of an item as a form shows it. The form sends it back, so that a change in between is noticed.
 */
export function seenDigest(item: object): string {
  return digest(item).slice(0, 16);
}

/** The item that a form changes, if it still exists and is as the form showed it. */
export function findUnchanged<T extends { id: string }>(
  items: readonly T[],
  id: string,
  seen: string,
): Result<T, NotFound | ItemChanged> {
  const item = items.find((candidate) => candidate.id === id);
  if (!item) return notFound;
  return seenDigest(item) === seen ? ok(item) : fail({ kind: 'changed-meanwhile' });
}

/** One change of a plan by its practitioner: lock, check, write, then the audit event. */
export function changePlan<T, E extends { kind: string }>(
  actor: Actor,
  caseId: string,
  write: (scope: Scope, locked: LockedPlan) => Promise<Result<Written<T>, E>>,
): Promise<Result<T, E | NotFound | PlanClosed>> {
  return command<T, E | NotFound | PlanClosed>(actor, 'plan:write', async (scope) => {
    const found = await planToWrite(scope, 'plan:write', caseId);
    if (!found.ok) return found;
    const written = await write(scope, found.value);
    if (!written.ok) return written;
    const { value, before, after } = written.value;
    await recordEvent(scope, { action: 'plan:write', ...planSubject(found.value), before, after });
    return ok(value);
  });
}
