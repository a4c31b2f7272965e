import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { formatsText, printPointsOf } from '@/lib/letter/rules/formats';
import type { LetterReader } from '@/lib/letter/rules/readers';
import { writeRepaymentLetter } from '@/lib/letter/rules/repayment-letter';
import { LETTER_KIND_OF } from '@/lib/letter/rules/repayment-letter-kind';
import { checkSentDay, type SentDayRefusal } from '@/lib/letter/rules/sent-day';
import { addLetter, findLetter } from '@/lib/letter/store/letter';
import {
  findRepaymentLetterCase,
  type RepaymentLetterCase,
  repaymentCopiesOn,
  repaymentLetterFactsOf,
  repaymentReadersOn,
} from '@/lib/letter/store/repayment-letter-facts';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { lockRepayment } from '@/lib/repayment/commands/lock-repayment';
import { noteRepaymentLetter } from '@/lib/repayment/commands/note-letter';
import { letterToSend, type RepaymentLetter } from '@/lib/repayment/rules/letter-due';
import { repaymentNow } from '@/lib/repayment/rules/repayment-now';
import type { RepaymentPosition } from '@/lib/repayment/rules/repayment-position';
import { tellOfLetter } from './tell-of-letter';

export type SendRepaymentLetter = {
  letterId: string;
  repaymentId: string;
  /** The step that the form showed the letter of: another step since then is another letter. */
  aboutId: string;
  to: string;
  copies: readonly string[];
  sentOn: PlainDate;
  sentHow: string;
};

export type SendRepaymentLetterRefusal =
  | NotFound
  | SentDayRefusal
  | { kind: 'nothing-to-write' }
  | { kind: 'reminded-too-early'; payBy: PlainDate }
  | { kind: 'no-such-reader' }
  | { kind: 'no-such-copy' }
  | { kind: 'no-one-to-write-to' };

/**
 * Sends the letter that is due about a repayment: the notice, a reminder or the answer. Its words are frozen.
 * The time to pay runs from it. A form sent twice is one letter.
 * @rule REP-03, REP-05, REP-06, REP-08 (docs/rules.md)
 */
export function sendRepaymentLetter(actor: Actor, input: SendRepaymentLetter, today: PlainDate) {
  return command<undefined, SendRepaymentLetterRefusal>(actor, 'repayment:send', async (scope) => {
    const opened = await lockRepayment(scope, input.repaymentId, 'repayment:send');
    if (!opened.ok) return opened;
    const { repayment } = opened.value;
    if (await findLetter(scope, input.letterId)) return ok(undefined);
    const letter = letterToSend(repaymentNow(repayment), repayment.steps, today);
    if (letter?.about.id !== input.aboutId) return fail({ kind: 'nothing-to-write' });
    const checked = checkDay(letter, repaymentNow(repayment), input.sentOn, today);
    if (!checked.ok) return checked;
    const found = await findRepaymentLetterCase(scope, repayment, input.sentOn);
    if (!found) return notFound;
    const read = whoReads(found, input);
    if (!read.ok) return read;
    const payBy = await keep(scope, found, { input, letter, ...read.value });
    const { letterId, sentOn, to, copies } = input;
    await noteRepaymentLetter(scope, opened.value, { letterId, kind: letter.kind, sentOn, payBy }, today);
    await tellOfLetter(scope, { letterId, personId: repayment.personId, to, copies });
    return ok(undefined);
  });
}

/** A reminder is of a day after the last one to pay, as it says. */
function checkDay(
  { kind, about }: RepaymentLetter,
  { payBy }: RepaymentPosition,
  sentOn: PlainDate,
  today: PlainDate,
): Result<void, SendRepaymentLetterRefusal> {
  if (kind === 'REMINDER' && payBy !== null && sentOn <= payBy)
    return fail({ kind: 'reminded-too-early', payBy });
  return checkSentDay(sentOn, about.on, today);
}

type Readers = { reader: LetterReader; copies: LetterReader[] };

function whoReads(
  found: RepaymentLetterCase,
  { to, sentOn, copies: asked }: SendRepaymentLetter,
): Result<Readers, SendRepaymentLetterRefusal> {
  const readers = repaymentReadersOn(found, sentOn);
  if (readers.length === 0) return fail({ kind: 'no-one-to-write-to' });
  const reader = readers.find((one) => one.to === to);
  if (!reader) return fail({ kind: 'no-such-reader' });
  const copies = repaymentCopiesOn(found, sentOn, to).filter((one) => asked.includes(one.to));
  return copies.length < new Set(asked).size ? fail({ kind: 'no-such-copy' }) : ok({ reader, copies });
}

type Keeping = Readers & { input: SendRepaymentLetter; letter: RepaymentLetter };

/** Writes and keeps the letter. @returns the last day to pay that it gives */
async function keep(
  scope: Scope,
  found: RepaymentLetterCase,
  { input, letter, reader, copies }: Keeping,
): Promise<PlainDate | null> {
  const { repayment, record, context } = found;
  const { letterId: id, sentOn, sentHow } = input;
  const senderName = scope.actor.displayName;
  const facts = await repaymentLetterFactsOf(scope, found, { letter, reader, copies, sentOn, senderName });
  const named = facts.copies.join(', ').slice(0, 500);
  const kept = {
    id,
    caseId: repayment.caseId,
    personId: repayment.personId,
    kind: LETTER_KIND_OF[letter.kind],
    subjectId: letter.about.id,
    addressee: reader.name.slice(0, 200),
    copies: named === '' ? null : named,
    reviewBy: null,
    formats: formatsText(context, record.person.diedOn !== null),
    sentOn,
    sentHow,
  };
  const content = { ...writeRepaymentLetter(facts), printPoints: printPointsOf(context) };
  await addLetter(scope, { ...kept, content });
  await recordEvent(scope, {
    action: 'letter:send',
    personId: repayment.personId,
    subjectKind: 'letter',
    subjectId: id,
    after: kept,
  });
  return facts.payBy;
}
