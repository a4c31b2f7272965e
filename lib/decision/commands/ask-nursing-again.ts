import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { lockCaseToDecide } from '@/lib/case/store/case';
import { isClockOpen } from '@/lib/case/store/clock';
import { dayBetween } from '@/lib/core/day-between';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { findLastAnswer } from '@/lib/decision/store/nursing-answer';
import { isNursingRefused } from '@/lib/eligibility/rules/nursing-care';
import { type DeathRefusal, refuseAfterDeath } from '@/lib/person/rules/after-death';
import { fromColumn } from '@/lib/platform/db/day';
import { command } from '@/lib/platform/db/transaction';

/** `askedOn`: the day on which the person, or who speaks for them, asked. */
export type AskNursingAgain = { caseId: string; askedOn: PlainDate };

export type AskNursingAgainRefusal =
  | DeathRefusal
  /** It is to be answered already. */
  | { kind: 'nursing-open' }
  /** The last answer is not a no. */
  | { kind: 'nursing-not-refused' }
  | { kind: 'asked-in-future' }
  | { kind: 'asked-before-answer'; answeredOn: PlainDate };

/**
 * Records that a person asks for nursing care to be considered once more, after a no. It is a task of the
 * leads again, with the same time from that day, and another lead answers.
 * @rule NUR-04 (docs/rules.md)
 * @returns the id of the case
 */
export function askNursingAgain(
  actor: Actor,
  { caseId, askedOn }: AskNursingAgain,
  today: PlainDate,
): Promise<Result<string, AskNursingAgainRefusal | NotFound>> {
  return command<string, AskNursingAgainRefusal | NotFound>(actor, 'eligibility:decide', async (scope) => {
    const lockedCase = await lockCaseToDecide(scope, caseId);
    if (!lockedCase || !may(actor, 'eligibility:decide', lockedCase)) return notFound;
    const alive = refuseAfterDeath(lockedCase);
    if (!alive.ok) return alive;
    if (await isClockOpen(scope, caseId, ['CONSIDER_NURSING'])) return fail({ kind: 'nursing-open' });
    const last = await findLastAnswer(scope, caseId);
    if (!last || !isNursingRefused(last.answer)) return fail({ kind: 'nursing-not-refused' });
    const answeredOn = fromColumn(last.decidedOn);
    const checked = dayBetween<AskNursingAgainRefusal>(
      askedOn,
      { earliest: answeredOn, today },
      { inFuture: { kind: 'asked-in-future' }, tooEarly: { kind: 'asked-before-answer', answeredOn } },
    );
    if (!checked.ok) return checked;
    await moveClocks(scope, lockedCase, { kind: 'nursing-asked-again', on: askedOn });
    const subject = { personId: lockedCase.personId, subjectKind: 'case', subjectId: caseId };
    await recordEvent(scope, { action: 'eligibility:nursing-again', ...subject, after: { askedOn } });
    return ok(caseId);
  });
}
