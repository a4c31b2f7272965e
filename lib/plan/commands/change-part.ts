import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { digest } from '@/lib/audit/store/audit-chain';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { type LockedPlan, type PlanClosed, planToWrite, subjectOf } from './plan-to-write';

/** Somebody changed the same part after the form was shown. Nothing was overwritten. */
export type PartChanged = { kind: 'changed-meanwhile' };
export type PartRefusal = NotFound | PlanClosed | PartChanged;

/** What a change gives back, and what it was and became for the trail. */
export type Written<T> = { value: T; before?: unknown; after?: unknown };

/** What a form saw of a part: sent back with it, so that a change in between is noticed. */
export function seenOf(part: object): string {
  return digest(part).slice(0, 16);
}

/** The part a form speaks of, if it still stands and still reads as it did when the form was shown. */
export function unchanged<T extends { id: string }>(
  parts: readonly T[],
  id: string,
  seen: string,
): Result<T, NotFound | PartChanged> {
  const part = parts.find((candidate) => candidate.id === id);
  if (!part) return notFound;
  return seenOf(part) === seen ? ok(part) : fail({ kind: 'changed-meanwhile' });
}

/** One change of a plan by its practitioner: hold, check, write, then the trail. */
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
    await recordEvent(scope, { action: 'plan:write', ...subjectOf(found.value), before, after });
    return ok(value);
  });
}
