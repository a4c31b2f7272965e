import 'server-only';
import { formatPence } from '@/lib/core/money';
import { addMonths, formatDay, type PlainDate } from '@/lib/core/plain-date';
import { findEligibilityRecord } from '@/lib/decision/store/find-eligibility';
import type { LetterReader } from '@/lib/letter/rules/readers';
import type { RepaymentLetterFacts } from '@/lib/letter/rules/repayment-letter';
import { payerName, type RepaymentPayee, repaymentReaders } from '@/lib/letter/rules/repayment-readers';
import { findBudget } from '@/lib/money/store/budget';
import { findOrganisation } from '@/lib/money/store/organisation';
import { findReversible } from '@/lib/money/store/spending';
import { calledName, fullName } from '@/lib/person/rules/person-name';
import type { Scope } from '@/lib/platform/db/scope';
import { settingsOn } from '@/lib/platform/db/setting';
import type { RepaymentLetter } from '@/lib/repayment/rules/letter-due';
import { repaymentNow, wasAnswered } from '@/lib/repayment/rules/repayment-now';
import { payByOf } from '@/lib/repayment/store/pay-by';
import type { Repayment } from '@/lib/repayment/store/repayment';
import { findLetterContext, type LetterContext } from './letter-context';
import { copyReadersOn, type LetterCase, letterReadersOn } from './letter-facts';

/** What a letter about a repayment is made of, before its reader is chosen. */
export type RepaymentLetterCase = LetterCase & {
  repayment: Repayment;
  payee: RepaymentPayee | null;
  /** What was bought; null where it is about no spending. */
  about: string | null;
  settings: { how: string; answerDays: number };
};

/** Reads it, for a letter of a day. Null if this scope does not reach it. */
export async function findRepaymentLetterCase(
  scope: Scope,
  repayment: Repayment,
  on: PlainDate,
): Promise<RepaymentLetterCase | null> {
  const record = await findEligibilityRecord(scope, repayment.caseId);
  const context = await findLetterContext(scope, repayment.caseId, on);
  if (!record || !context) return null;
  const set = await settingsOn(scope, ['repayment-how', 'clock-answer-reconsideration'], on);
  return {
    record,
    context,
    repayment,
    payee: await payeeOf(scope, repayment),
    about: await aboutOf(scope, repayment),
    settings: { how: set['repayment-how'], answerDays: set['clock-answer-reconsideration'] },
  };
}

async function payeeOf(scope: Scope, { budgetId, allocationId }: Repayment): Promise<RepaymentPayee | null> {
  const budget = await findBudget(scope, budgetId);
  const payee = budget?.allocations.find(({ id }) => id === allocationId)?.payee ?? null;
  if (payee?.kind !== 'ORGANISATION' || payee.organisationId === null)
    return payee && { ...payee, address: [] };
  const address = (await findOrganisation(scope, payee.organisationId))?.address ?? '';
  return { ...payee, address: address.split('\n').filter((line) => line.trim() !== '') };
}

async function aboutOf(scope: Scope, { spendingId }: Repayment): Promise<string | null> {
  const spending = spendingId === null ? null : await findReversible(scope, spendingId);
  if (!spending) return null;
  return `${formatPence(spending.amount)} paid to ${spending.paidTo} on ${formatDay(spending.spentOn)}`;
}

/** Who may get the letter on a day. */
export function repaymentReadersOn(found: RepaymentLetterCase, on: PlainDate): LetterReader[] {
  const hasDied = found.record.person.diedOn !== null;
  return repaymentReaders(found.payee, letterReadersOn(found, on), hasDied);
}

/** Who may get a copy. @param to the reader of the letter */
export function repaymentCopiesOn(found: RepaymentLetterCase, on: PlainDate, to: string): LetterReader[] {
  const others = copyReadersOn(found, on, to);
  const own = letterReadersOn(found, on).filter((one) => one.to === 'PERSON' && one.to !== to);
  return [...own, ...others];
}

type Planned = {
  letter: RepaymentLetter;
  reader: LetterReader;
  copies: readonly LetterReader[];
  sentOn: PlainDate;
  senderName: string;
};

/** The facts of the letter. */
export async function repaymentLetterFactsOf(
  scope: Scope,
  found: RepaymentLetterCase,
  { letter: { kind, about: step }, reader, copies, sentOn, senderName }: Planned,
): Promise<RepaymentLetterFacts> {
  const { record, context, repayment, payee } = found;
  const now = repaymentNow(repayment);
  const hasDied = record.person.diedOn !== null;
  const name = fullName(record.person);
  return {
    kind,
    group: record.phbCase.group,
    commissioner: context.commissioner,
    person: { name, calledName: calledName(record.person), hasDied },
    addressee: [reader.name, ...addressOf(reader, context)],
    isToPerson: reader.isToPerson,
    copies: copies.map((one) => one.name),
    sentOn,
    senderName,
    contactName: record.phbCase.practitionerName,
    reference: step.id.slice(-8).toUpperCase(),
    advice: context.advice,
    payer: payerName(payee, name, hasDied),
    amount: now.amount,
    left: now.left,
    ground: now.ground,
    about: found.about,
    reasons: step.words ?? '',
    deciderName: step.byName,
    payBy: await payByOf(scope, now, kind, sentOn),
    ...found.settings,
    complaintBy: addMonths(sentOn, context.review.complaintMonths),
    answer: kind === 'ANSWER' ? answerOf(step.step) : null,
    wasAnswered: wasAnswered(repayment),
  };
}

/** A letter to the person of a sensitive record goes the safe way. */
function addressOf({ address, isToPerson }: LetterReader, context: LetterContext): readonly string[] {
  return isToPerson ? context.address : address;
}

const ANSWERS = ['UPHELD', 'LOWERED', 'NOT_TO_PAY', 'WITHDRAWN'] as const;

function answerOf(step: string): RepaymentLetterFacts['answer'] {
  return ANSWERS.find((one) => one === step) ?? null;
}
