import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, notFound, ok, type Result } from '@/lib/core/result';
import { type CriteriaGap, checkCriteria } from '@/lib/criteria/rules/check-criteria';
import { checkStartDay, type StartDayRefusal } from '@/lib/criteria/rules/start-day';
import {
  type CriteriaVersion,
  findCriteria,
  lockGroup,
  publishedCriteria,
  setPublished,
} from '@/lib/criteria/store/criteria';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { criteriaSubject, type DraftRefusal, type DraftSeen, draftToChange } from './change-criteria';

export type PublishCriteria = DraftSeen & { startsOn: PlainDate; reason: string };

export type PublishCriteriaRefusal =
  | DraftRefusal
  | StartDayRefusal
  | { kind: 'has-gaps'; gaps: CriteriaGap[] };

/**
 * Publishes a draft from a day: today or later, and after every published version of the group. The database
 * then refuses any change. A later version replaces it.
 */
export function publishCriteria(
  actor: Actor,
  { startsOn, reason, ...seen }: PublishCriteria,
  today: PlainDate,
): Promise<Result<void, PublishCriteriaRefusal>> {
  return command<void, PublishCriteriaRefusal>(actor, 'criteria:write', async (scope) => {
    const locked = await holdForPublishing(scope, seen);
    if (!locked.ok) return locked;
    const gaps = checkCriteria(locked.value);
    if (gaps.length > 0) return fail({ kind: 'has-gaps', gaps });
    const published = await publishedCriteria(scope, locked.value.group);
    const start = checkStartDay(startsOn, published.at(-1)?.startsOn ?? null, today);
    if (!start.ok) return start;

    await setPublished(scope, seen.criteriaId, { startsOn, reason });
    const { title, threshold, questions } = locked.value;
    const after = { title, threshold, questions, startsOn };
    await recordEvent(scope, {
      action: 'criteria:publish',
      ...criteriaSubject(seen.criteriaId),
      reason,
      after,
    });
    return ok(undefined);
  });
}

/** Locks the whole group first, always in one order, then the draft. */
async function holdForPublishing(
  scope: Scope,
  seen: DraftSeen,
): Promise<Result<CriteriaVersion, DraftRefusal>> {
  const found = await findCriteria(scope, seen.criteriaId);
  if (!found) return notFound;
  await lockGroup(scope, found.group);
  return draftToChange(scope, seen);
}
