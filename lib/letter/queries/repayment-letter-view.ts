import 'server-only';
import { type CasePersonView, casePerson } from '@/lib/case/queries/case-person';
import type { PhbGroup } from '@/lib/case/rules/groups';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import type { RepaymentLetterKind } from '@/lib/decision/rules/letter-kind';
import type { LetterContent } from '@/lib/letter/rules/content';
import { type LetterNeeds, letterNeeds, printPointsOf } from '@/lib/letter/rules/formats';
import { writeRepaymentLetter } from '@/lib/letter/rules/repayment-letter';
import { LETTER_KIND_OF } from '@/lib/letter/rules/repayment-letter-kind';
import {
  findRepaymentLetterCase,
  type RepaymentLetterCase,
  repaymentCopiesOn,
  repaymentLetterFactsOf,
  repaymentReadersOn,
} from '@/lib/letter/store/repayment-letter-facts';
import { recordLook } from '@/lib/person/queries/represented-people';
import type { Scope } from '@/lib/platform/db/scope';
import { queryById } from '@/lib/platform/db/transaction';
import { letterToSend, type RepaymentLetter } from '@/lib/repayment/rules/letter-due';
import { repaymentNow } from '@/lib/repayment/rules/repayment-now';
import { findRepayment } from '@/lib/repayment/store/repayment';

export type RepaymentLetterView = {
  repaymentId: string;
  budgetId: string;
  personId: string;
  group: PhbGroup;
  person: CasePersonView;
  readers: { to: string; name: string }[];
  copyReaders: { to: string; name: string }[];
  needs: LetterNeeds;
  /** Null: no letter is due, or the person died and no one is on record to write to. */
  letter: {
    kind: RepaymentLetterKind;
    aboutId: string;
    to: string;
    copies: string[];
    sentOn: PlainDate;
    content: LetterContent;
  } | null;
};

/** `copies`: null before anything is chosen. Then the person gets one of a letter that is not to them. */
type Chosen = { to: string | null; copies: readonly string[] | null };

/** The letter about a repayment before it is sent, as it will be kept. Null if not there or not theirs. */
export async function repaymentLetterView(
  actor: Actor,
  { repaymentId, ...chosen }: Chosen & { repaymentId: string },
  today: PlainDate,
): Promise<RepaymentLetterView | null> {
  return queryById(actor, { permission: 'repayment:send', ids: [repaymentId] }, async (scope) => {
    const repayment = await findRepayment(scope, repaymentId);
    if (!repayment || !may(actor, 'repayment:send', repayment)) return null;
    const found = await findRepaymentLetterCase(scope, repayment, today);
    if (!found) return null;
    await recordLook(scope, 'budget:view', repayment.personId, { kind: 'repayment', id: repaymentId });
    const letter = letterToSend(repaymentNow(repayment), repayment.steps, today);
    return viewOf(scope, found, { letter, chosen, today });
  });
}

type Drafting = { letter: RepaymentLetter | null; chosen: Chosen; today: PlainDate };

async function viewOf(
  scope: Scope,
  found: RepaymentLetterCase,
  { letter, chosen, today }: Drafting,
): Promise<RepaymentLetterView> {
  const { repayment, record, context } = found;
  const readers = repaymentReadersOn(found, today);
  const reader = readers.find(({ to }) => to === chosen.to) ?? readers[0];
  const mayCopy = reader ? repaymentCopiesOn(found, today, reader.to) : [];
  const asked = chosen.copies ?? ['PERSON'];
  const copies = mayCopy.filter(({ to }) => asked.includes(to));
  const planned = { copies, sentOn: today, senderName: scope.actor.displayName };
  const facts =
    letter && reader ? await repaymentLetterFactsOf(scope, found, { ...planned, letter, reader }) : null;
  return {
    repaymentId: repayment.id,
    budgetId: repayment.budgetId,
    personId: repayment.personId,
    group: record.phbCase.group,
    person: casePerson(record.person, today),
    readers: readers.map(({ to, name }) => ({ to, name })),
    copyReaders: mayCopy.map(({ to, name }) => ({ to, name })),
    needs: letterNeeds(context, record.person.diedOn !== null),
    letter:
      letter && facts && reader
        ? {
            kind: LETTER_KIND_OF[letter.kind],
            aboutId: letter.about.id,
            to: reader.to,
            copies: copies.map(({ to }) => to),
            sentOn: today,
            content: { ...writeRepaymentLetter(facts), printPoints: printPointsOf(context) },
          }
        : null,
  };
}
