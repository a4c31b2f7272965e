import 'server-only';
import { type RightAnswer, type RightExplanation, rightOnCase } from '@/lib/case/rules/right-to-have';
import type { CaseRecord } from '@/lib/case/store/case-record';
import { earliestBirth } from '@/lib/core/birth-day';
import { dayInLondon, formatInstant } from '@/lib/core/clock';
import { formatPence, type Pence, pence } from '@/lib/core/money';
import { formatDay } from '@/lib/core/plain-date';

type CaseRow = CaseRecord['phbCase'];

export type AskedView = Pick<
  CaseRow,
  'origin' | 'referralKind' | 'askedBy' | 'askedByName' | 'whatWasAsked' | 'askedOn'
> & {
  on: string;
  recorded: string;
};

export type RightView = {
  answer: RightAnswer;
  source: string;
  ruleSet: string;
  explanation: RightExplanation | null;
};

type Amount = CaseRecord['indicatives'][number];

export type AmountView = Pick<
  Amount,
  | 'id'
  | 'weeks'
  | 'oneOffFor'
  | 'contingencyWeeks'
  | 'method'
  | 'setByName'
  | 'informedHow'
  | 'informedByName'
> & {
  /** Null where nothing is paid each week. */
  weekly: string | null;
  weeksCost: string;
  oneOff: string | null;
  contingency: string | null;
  total: string;
  setOn: string;
  informedOn: string | null;
};

export type SubmissionView = { submittedBy: string; note: string | null; at: string; total: string };

type PlanDecision = CaseRecord['planDecisions'][number];

export type PlanDecisionView = Omit<PlanDecision, 'amountPence' | 'decidedAt'> & {
  at: string;
  amount: string;
};

/** What was asked for, by whom and when. */
export function askedOf({ phbCase }: CaseRecord): AskedView {
  const { origin, referralKind, askedBy, askedByName, whatWasAsked, recordedByName, recordedAt } = phbCase;
  const { askedOn } = phbCase;
  return {
    origin,
    referralKind,
    askedBy,
    askedByName,
    whatWasAsked,
    askedOn,
    on: formatDay(askedOn),
    recorded: `${recordedByName}, ${formatInstant(new Date(recordedAt))}`,
  };
}

/**
 * The stored answer. Its explanation is the rule's own, and only while the rule still gives the stored
 * answer.
 */
export function rightOf({ phbCase, person }: CaseRecord): RightView {
  const { right: answer, rightSource: source, rightRuleSet: ruleSet } = phbCase;
  const { askedOn } = phbCase;
  const now = rightOnCase(phbCase.group, askedOn, earliestBirth(person.dateOfBirth));
  const isSame = now.answer === answer && now.ruleSet === ruleSet;
  return { answer, source, ruleSet, explanation: isSame ? now.explanation : null };
}

/** An indicative budget, with its parts. */
export function amountOf(row: Amount): AmountView {
  const { id, weeks, oneOffFor, contingencyWeeks, method, setByName, informedHow, informedByName } = row;
  return {
    id,
    weeks,
    oneOffFor,
    contingencyWeeks,
    method,
    setByName,
    informedHow,
    informedByName,
    weekly: row.weeklyPence > 0 ? money(row.weeklyPence) : null,
    weeksCost: money(row.weeklyPence * row.weeks),
    oneOff: row.oneOffPence > 0 ? money(row.oneOffPence) : null,
    contingency: row.contingencyPence > 0 ? money(row.contingencyPence) : null,
    total: money(row.totalPence),
    setOn: formatDay(dayInLondon(new Date(row.setAt))),
    informedOn: row.informedOn === null ? null : formatDay(row.informedOn),
  };
}

/** A plan as it was sent. */
export function submissionOf({
  submittedAt,
  submittedBy,
  totalPence,
  note,
}: CaseRecord['submissions'][number]): SubmissionView {
  return { submittedBy, note, at: formatInstant(new Date(submittedAt)), total: money(totalPence) };
}

/** A decision on a plan. */
export function planDecisionOf(row: PlanDecision): PlanDecisionView {
  const { outcome, isFinal, conditions, reasons, deciderName } = row;
  const at = formatInstant(new Date(row.decidedAt));
  return { outcome, isFinal, conditions, reasons, deciderName, at, amount: money(row.amountPence) };
}

/** Pence as they are shown. */
export function money(amount: number): string {
  const exact: Pence = pence(amount);
  return formatPence(exact);
}
