import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { type Actor, mayEver } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type CriteriaVersion, changeCriteria, lockCriteria } from '@/lib/criteria/store/criteria';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';

/** `version`: the one that the form showed. */
export type DraftSeen = { criteriaId: string; version: number };

export type DraftRefusal =
  | NotFound
  /** Somebody published or withdrew it meanwhile: nothing in it changes any more. */
  | { kind: 'not-a-draft'; state: CriteriaVersion['state'] }
  /** Somebody saved it meanwhile. Nothing was overwritten. */
  | { kind: 'changed-meanwhile' };

/** Holds a draft for a change, if it still reads as the form showed it. */
export async function draftToChange(
  scope: Scope,
  { criteriaId, version }: DraftSeen,
): Promise<Result<CriteriaVersion, DraftRefusal>> {
  if (!mayEver(scope.actor, 'criteria:write')) return notFound;
  const held = await lockCriteria(scope, criteriaId);
  if (!held) return notFound;
  if (held.state !== 'DRAFT') return fail({ kind: 'not-a-draft', state: held.state });
  return held.version === version ? ok(held) : fail({ kind: 'changed-meanwhile' });
}

/** How the audit trail names criteria. They are about nobody. */
export function criteriaSubject(criteriaId: string) {
  return { personId: null, subjectKind: 'criteria', subjectId: criteriaId };
}

type Change<T> = { value: T; change: Parameters<typeof changeCriteria>[2] };

/** One change of a draft by an administrator: hold, check, write, then the trail. */
export function changeDraft<T, E extends { kind: string }>(
  actor: Actor,
  seen: DraftSeen,
  decide: (draft: CriteriaVersion) => Result<Change<T>, E>,
): Promise<Result<T, E | DraftRefusal>> {
  return command<T, E | DraftRefusal>(actor, 'criteria:write', async (scope) => {
    const held = await draftToChange(scope, seen);
    if (!held.ok) return held;
    const decided = decide(held.value);
    if (!decided.ok) return decided;
    const { value, change } = decided.value;
    await changeCriteria(scope, seen.criteriaId, change);
    const { title, guidance, source, threshold, questions } = held.value;
    const before = { title, guidance, source, threshold, questions };
    await recordEvent(scope, {
      action: 'criteria:draft',
      ...criteriaSubject(seen.criteriaId),
      before,
      after: { ...before, ...change },
    });
    return ok(value);
  });
}
