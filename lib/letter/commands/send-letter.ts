import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import type { ClockEvent } from '@/lib/case/rules/clock-event';
import { lockCase } from '@/lib/case/store/case';
import { decisionInForce } from '@/lib/challenge/store/challenge-facts';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { isDecisionLetter, isScreeningLetter, type LetterKind } from '@/lib/decision/rules/letter-kind';
import { findEligibilityRecord } from '@/lib/decision/store/find-eligibility';
import { formatsText, printPointsOf } from '@/lib/letter/rules/formats';
import { letterSubjects } from '@/lib/letter/rules/letter-subjects';
import type { LetterReader } from '@/lib/letter/rules/readers';
import { checkSentDay, type SentDayRefusal } from '@/lib/letter/rules/sent-day';
import { writeLetter } from '@/lib/letter/rules/write-letter';
import { addLetter, type NewLetter } from '@/lib/letter/store/letter';
import { findLetterContext } from '@/lib/letter/store/letter-context';
import {
  copyReadersOn,
  type LetterCase,
  letterFactsOf,
  letterReadersOn,
} from '@/lib/letter/store/letter-facts';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { tellOfLetter } from './tell-of-letter';

export type SendLetter = {
  letterId: string;
  caseId: string;
  kind: LetterKind;
  /** What the letter is about: a screening, a decision, the refusal of a plan, or a challenge outcome. */
  subjectId: string;
  /**
   * PERSON, PARENT_OR_CARER, FAMILY, or the id of a representative's authority (lib/letter/rules/readers.ts).
   */
  to: string;
  /** Who gets a copy, named as `to` is. */
  copies?: readonly string[];
  sentOn: PlainDate;
  sentHow: string;
  /** Whether it says when the needs will be reviewed; left out: as is usual for it. */
  isReviewNamed?: boolean | null;
};

export type SendLetterRefusal =
  | SentDayRefusal
  | { kind: 'nothing-to-write' }
  | { kind: 'already-sent'; letterId: string }
  | { kind: 'no-such-reader' }
  /** One who may not get a copy, or no longer. */
  | { kind: 'no-such-copy' }
  /** The person died, and no name with an address is recorded. */
  | { kind: 'no-one-to-write-to' };

/**
 * Sends a letter. Its words are frozen as on that day, with the formats that the person's record asks for.
 * From then on the time to ask for a review runs. A form sent twice is one letter.
 */
export function sendLetter(actor: Actor, input: SendLetter, today: PlainDate) {
  return command<undefined, SendLetterRefusal | NotFound>(actor, 'letter:send', async (scope) => {
    const lockedCase = await lockCase(scope, input.caseId);
    if (!lockedCase || !may(actor, 'letter:send', lockedCase)) return notFound;
    const found = await findLetterCase(scope, input);
    if (!found) return notFound;
    const written = prepareLetter(found, input, actor.displayName, today);
    if (!written.ok) return written;
    if (written.value === null) return ok(undefined);

    const letter = { ...written.value, personId: lockedCase.personId };
    await addLetter(scope, letter);
    await moveClocks(scope, lockedCase, clockEventOf(found, letter));
    const { content: _words, ...after } = letter;
    await recordEvent(scope, {
      action: 'letter:send',
      personId: lockedCase.personId,
      subjectKind: 'letter',
      subjectId: letter.id,
      after,
    });
    const { to, copies = [] } = input;
    await tellOfLetter(scope, { letterId: letter.id, personId: lockedCase.personId, to, copies });
    return ok(undefined);
  });
}

async function findLetterCase(scope: Scope, { caseId, sentOn }: SendLetter): Promise<LetterCase | null> {
  const record = await findEligibilityRecord(scope, caseId);
  const context = await findLetterContext(scope, caseId, sentOn);
  return record && context && { record, context };
}

type PreparedLetter = Omit<NewLetter, 'personId'>;

/** The letter to store; null if this letter is already stored. */
function prepareLetter(
  found: LetterCase,
  { letterId, caseId, kind, subjectId, to, copies = [], sentOn, sentHow, isReviewNamed = null }: SendLetter,
  senderName: string,
  today: PlainDate,
): Result<PreparedLetter | null, SendLetterRefusal> {
  const subject = letterSubjects(found.record).find(
    (one) => one.kind === kind && one.subjectId === subjectId,
  );
  if (!subject) return fail({ kind: 'nothing-to-write' });
  if (subject.letterId === letterId) return ok(null);
  if (subject.letterId) return fail({ kind: 'already-sent', letterId: subject.letterId });
  const checked = checkSentDay(sentOn, subject.settledOn, today);
  if (!checked.ok) return checked;
  const read = whoReads(found, { to, sentOn, copies });
  if (!read.ok) return read;

  const facts = letterFactsOf(found, { subject, ...read.value, sentOn, senderName, isReviewNamed });
  return ok({
    id: letterId,
    caseId,
    kind,
    subjectId,
    addressee: read.value.reader.name.slice(0, 200),
    copies: facts.copies.length > 0 ? facts.copies.join(', ').slice(0, 500) : null,
    reviewBy: facts.reviewBy,
    formats: formatsText(found.context, facts.person.hasDied),
    content: { ...writeLetter(facts), printPoints: printPointsOf(found.context) },
    sentOn,
    sentHow,
  });
}

/** Who gets the letter and the copies, if all of them may. */
function whoReads(
  found: LetterCase,
  { to, sentOn, copies: asked = [] }: Pick<SendLetter, 'to' | 'sentOn' | 'copies'>,
): Result<{ reader: LetterReader; copies: LetterReader[] }, SendLetterRefusal> {
  const readers = letterReadersOn(found, sentOn);
  if (readers.length === 0) return fail({ kind: 'no-one-to-write-to' });
  const reader = readers.find((one) => one.to === to);
  if (!reader) return fail({ kind: 'no-such-reader' });
  const copies = copyReadersOn(found, sentOn, to).filter((one) => asked.includes(one.to));
  return copies.length < new Set(asked).size ? fail({ kind: 'no-such-copy' }) : ok({ reader, copies });
}

function clockEventOf(
  { record }: LetterCase,
  { kind, subjectId, sentOn, reviewBy }: PreparedLetter,
): ClockEvent {
  return {
    kind: 'letter-sent',
    on: sentOn,
    isLast: isDecisionLetter(kind) && !hasUnsent(isDecisionLetter, record, subjectId),
    isLastScreening: isScreeningLetter(kind) && !hasUnsent(isScreeningLetter, record, subjectId),
    isReviewAwaited: reviewBy !== null && isReviewOpen(record, subjectId),
  };
}

/**
 * Whether the next stage about this decision, or after this end of a review, can still be asked for. It
 * cannot where it was asked for before the letter went, or where another decision took the place of the one
 * that was reviewed.
 */
function isReviewOpen(record: LetterCase['record'], subjectId: string): boolean {
  const { challenges } = record;
  const ended = challenges.find(({ outcome }) => outcome?.id === subjectId);
  const aboutId = ended ? ended.decisionId : subjectId;
  const after = ended ? challenges.slice(challenges.indexOf(ended) + 1) : challenges;
  const isAsked = after.some(
    ({ decisionId, outcome }) => decisionId === aboutId && outcome?.outcome !== 'WITHDRAWN',
  );
  return !isAsked && decisionInForce(record)?.id === aboutId;
}

/** Whether another letter of this sort is still to be sent on the case. */
function hasUnsent(
  isOfSort: (kind: LetterKind) => boolean,
  record: LetterCase['record'],
  sentSubjectId: string,
): boolean {
  return letterSubjects(record).some(
    (one) => isOfSort(one.kind) && one.letterId === null && one.subjectId !== sentSubjectId,
  );
}
