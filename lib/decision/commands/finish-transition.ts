import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import type { TransitionKind } from '@/lib/case/rules/clock-kind';
import { lockCase } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { findTransition, type Transition } from '@/lib/decision/store/transition';
import { type DeathRefusal, refuseAfterDeath } from '@/lib/person/rules/after-death';
import { command } from '@/lib/platform/db/transaction';

export type FinishTransition = {
  caseId: string;
  kind: TransitionKind;
  /** What was done, with whom. */
  note: string;
};

export type FinishTransitionRefusal =
  | DeathRefusal
  | { kind: 'not-to-do' }
  /** It opens on a birthday, and is done then. */
  | { kind: 'step-opens-later'; opensOn: PlainDate }
  | { kind: 'done-already'; endedOn: PlainDate };

/**
 * Records that a step of moving to adult services is done, by whom and how. A form sent
 * twice succeeds twice.
 */
export function finishTransition(
  actor: Actor,
  { caseId, kind, note }: FinishTransition,
  today: PlainDate,
): Promise<Result<void, FinishTransitionRefusal | NotFound>> {
  return command<void, FinishTransitionRefusal | NotFound>(actor, 'transition:record', async (scope) => {
    const lockedCase = await lockCase(scope, caseId);
    if (!lockedCase || !may(actor, 'transition:record', lockedCase)) return notFound;
    const alive = refuseAfterDeath(lockedCase);
    if (!alive.ok) return alive;
    const step = await findTransition(scope, lockedCase.id, kind);
    if (step?.endedOn) return answerAgain(step, step.endedOn, actor, note);
    if (!step) return fail({ kind: 'not-to-do' });
    if (step.startedOn > today) return fail({ kind: 'step-opens-later', opensOn: step.startedOn });

    await moveClocks(scope, lockedCase, { kind: 'transition-step-done', on: today, step: kind, note });
    const { personId } = lockedCase;
    await recordEvent(scope, {
      action: 'transition:done',
      personId,
      subjectKind: 'clock',
      subjectId: step.id,
      after: { kind, note },
    });
    return ok(undefined);
  });
}

/** A step that ended without a note ended with its case. */
function answerAgain(
  { endedById, endedNote }: Transition,
  endedOn: PlainDate,
  { userId }: Actor,
  note: string,
): Result<void, FinishTransitionRefusal> {
  if (endedById === null) return fail({ kind: 'not-to-do' });
  return endedById === userId && endedNote === note ? ok(undefined) : fail({ kind: 'done-already', endedOn });
}
