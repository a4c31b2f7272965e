import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { type Actor, mayEver } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type CriteriaVersion, changeCriteria, lockCriteria } from '@/lib/criteria/store/criteria';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';

/** `version`: the version that the form showed. */
export type DraftSeen = { criteriaId: string; version: number };

export type DraftRefusal =
  | NotFound
  /** Another user published or withdrew it meanwhile, so it cannot change any more. */
  | { kind: 'not-a-draft'; state: CriteriaVersion['state'] }
  /** Another user saved it meanwhile. Nothing was overwritten. */
  | { kind: 'changed-meanwhile' };

/** Locks a draft if it is still the version that the form showed. */
export async function draftToChange(
  scope: Scope,
  { criteriaId, version }: DraftSeen,
): Promise<Result<CriteriaVersion, DraftRefusal>> {
  if (!mayEver(scope.actor, 'criteria:write')) return notFound;
  const locked = await lockCriteria(scope, criteriaId);
  if (!locked) return notFound;
  if (locked.state !== 'DRAFT') return fail({ kind: 'not-a-draft', state: locked.state });
  return locked.version === version ? ok(locked) : fail({ kind: 'changed-meanwhile' });
}

/** Audit subject of criteria. `personId` is null. */
export function criteriaSubject(criteriaId: string) {
  return { personId: null, subjectKind: 'criteria', subjectId: criteriaId };
}

type Change<T> = { value: T; change: Parameters<typeof changeCriteria>[2] };

/** One change of a draft by an administrator: lock, check, write, record. */
export function changeDraft<T, E extends { kind: string }>(
  actor: Actor,
  seen: DraftSeen,
  decide: (draft: CriteriaVersion) => Result<Change<T>, E>,
): Promise<Result<T, E | DraftRefusal>> {
  return command<T, E | DraftRefusal>(actor, 'criteria:write', async (scope) => {
    const locked = await draftToChange(scope, seen);
    if (!locked.ok) return locked;
    const decided = decide(locked.value);
    if (!decided.ok) return decided;
    const { value, change } = decided.value;
    await changeCriteria(scope, seen.criteriaId, change);
    const { title, guidance, source, threshold, questions } = locked.value;
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
