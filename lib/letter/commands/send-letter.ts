import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import type { ClockEvent } from '@/lib/case/rules/clock-event';
import { lockCase } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { findEligibilityRecord } from '@/lib/decision/store/find-eligibility';
import type { LetterKind } from '@/lib/letter/rules/facts';
import { formatsKept } from '@/lib/letter/rules/formats';
import { isReviewAwaited } from '@/lib/letter/rules/review-by';
import { checkSentDay, type SentDayRefusal } from '@/lib/letter/rules/sent-day';
import { tellables } from '@/lib/letter/rules/tellable';
import { writeLetter } from '@/lib/letter/rules/write-letter';
import { addLetter, type NewLetter } from '@/lib/letter/store/letter';
import { findLetterContext } from '@/lib/letter/store/letter-context';
import { type LetterCase, letterFactsOf, readersOn } from '@/lib/letter/store/letter-facts';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';

export type SendLetter = {
  letterId: string;
  caseId: string;
  kind: LetterKind;
  /** The screening, decision or end of looking again that it tells of. */
  subjectId: string;
  /** PERSON, PARENT_OR_CARER, FAMILY, or the authority of who acts for the person (lib/letter/rules/readers.ts). */
  to: string;
  sentOn: PlainDate;
  sentHow: string;
};

export type SendLetterRefusal =
  | SentDayRefusal
  | { kind: 'nothing-to-tell' }
  | { kind: 'already-sent'; letterId: string }
  | { kind: 'no-such-reader' };

/**
 * Sends a letter: its words are frozen as they stand that day, with the formats the person's record asks for. The time to
 * ask for a review runs from then. A form sent twice is one letter.
 */
export function sendLetter(actor: Actor, input: SendLetter, today: PlainDate) {
  return command<undefined, SendLetterRefusal | NotFound>(actor, 'letter:send', async (scope) => {
    const lockedCase = await lockCase(scope, input.caseId);
    if (!lockedCase || !may(actor, 'letter:send', lockedCase)) return notFound;
    const found = await letterCase(scope, input);
    if (!found) return notFound;
    const written = write(found, input, actor.displayName, today);
    if (!written.ok) return written;
    if (written.value === null) return ok(undefined);

    const letter = { ...written.value, personId: lockedCase.personId };
    await addLetter(scope, letter);
    await moveClocks(scope, lockedCase, eventOf(found, letter));
    const { content: _words, ...after } = letter;
    await recordEvent(scope, {
      ...{
        action: 'letter:send',
        personId: lockedCase.personId,
        subjectKind: 'letter',
        subjectId: letter.id,
      },
      after,
    });
    return ok(undefined);
  });
}

async function letterCase(scope: Scope, { caseId, sentOn }: SendLetter): Promise<LetterCase | null> {
  const record = await findEligibilityRecord(scope, caseId);
  const context = await findLetterContext(scope, caseId, sentOn);
  return record && context && { record, context };
}

type Written = Omit<NewLetter, 'personId'>;

/** The letter to keep; null where this very one is kept already. */
function write(
  found: LetterCase,
  { letterId, caseId, kind, subjectId, to, sentOn, sentHow }: SendLetter,
  senderName: string,
  today: PlainDate,
): Result<Written | null, SendLetterRefusal> {
  const told = tellables(found.record).find((one) => one.kind === kind && one.subjectId === subjectId);
  if (!told) return fail({ kind: 'nothing-to-tell' });
  if (told.letterId === letterId) return ok(null);
  if (told.letterId) return fail({ kind: 'already-sent', letterId: told.letterId });
  const checked = checkSentDay(sentOn, told.settledOn, today);
  if (!checked.ok) return checked;
  const reader = readersOn(found, sentOn).find((one) => one.to === to);
  if (!reader) return fail({ kind: 'no-such-reader' });

  const facts = letterFactsOf(found, told, reader, sentOn, senderName);
  return ok({
    ...{ id: letterId, caseId, kind, subjectId, sentOn, sentHow },
    ...{ addressee: reader.name.slice(0, 200), reviewBy: facts.reviewBy },
    ...{ formats: formatsKept(found.context), content: writeLetter(facts) },
  });
}

function eventOf({ record }: LetterCase, { kind, subjectId, sentOn, reviewBy }: Written): ClockEvent {
  const isAsked = record.challenges.some(({ decisionId }) => decisionId === subjectId);
  return {
    kind: 'letter-sent',
    on: sentOn,
    isLast: isDecision(kind) && !leavesMore(record, subjectId),
    isReviewAwaited: isReviewAwaited(kind, reviewBy) && !isAsked,
  };
}

function isDecision(kind: LetterKind): boolean {
  return kind === 'ELIGIBLE' || kind === 'NOT_ELIGIBLE' || kind === 'CHALLENGE_OUTCOME';
}

/** Whether another decision of the case still waits for its letter. */
function leavesMore(record: LetterCase['record'], sentSubjectId: string): boolean {
  return tellables(record).some(
    (one) => isDecision(one.kind) && one.letterId === null && one.subjectId !== sentSubjectId,
  );
}
