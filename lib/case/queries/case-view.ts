import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { rightToHave } from '@/lib/case/rules/right-to-have';
import { type CaseRecord, findCaseRecord } from '@/lib/case/store/case-record';
import { dayInLondon, formatInstant } from '@/lib/core/clock';
import { formatPence, type Pence, pence } from '@/lib/core/money';
import { ageOn, formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { queryById } from '@/lib/platform/db/transaction';
import { casePerson } from './case-person';
import { caseSteps, nextStep } from './case-steps';

export type CaseView = NonNullable<Awaited<ReturnType<typeof caseView>>>;

/**
 * One case as its page shows it: the person in brief, the right, every step with its facts, what is next and
 * by when. Null when it is not there or not the actor's. The view is written to the audit trail.
 */
export async function caseView(actor: Actor, caseId: string, today: PlainDate) {
  return queryById(actor, { permission: 'case:view', ids: [caseId] }, async (scope) => {
    const record = await findCaseRecord(scope, caseId);
    if (!record) return null;
    const { personId } = record.phbCase;
    if (!may(actor, 'case:view', { commissionerCode: scope.commissionerCode, personId })) return null;
    await recordEvent(scope, {
      action: 'case:view',
      personId,
      subjectKind: 'case',
      subjectId: caseId,
    });
    return caseViewOf(record, actor, today);
  });
}

/**
 * What a case's page shows, of a record that may be shown. The caller records the view in the audit trail.
 */
export function caseViewOf(record: CaseRecord, actor: Actor, today: PlainDate) {
  const { phbCase, budget } = record;
  const { id, personId, state, group, practitionerName } = phbCase;
  const mayReadEligibility = may(actor, 'assessment:view', {
    commissionerCode: actor.commissionerCode,
    personId,
  });
  return {
    caseId: id,
    personId,
    state,
    group,
    practitionerName,
    today,
    person: casePerson(record.person, today),
    asked: askedOf(record),
    right: rightOf(record),
    steps: caseSteps(record, today),
    next: nextStep(record, actor),
    reviewDueOn: reviewOf(record),
    decisions: record.decisions.map((made) => decisionOf(made, mayReadEligibility)),
    amounts: record.indicatives.map(amountOf),
    hasPlan: record.hasPlan,
    submissions: record.submissions.map(submissionOf),
    planDecisions: record.planDecisions.map(planDecisionOf),
    budget: budget && {
      ...budget,
      startsOn: formatDay(budget.startsOn),
      endsOn: formatDay(budget.endsOn),
      agreed: money(budget.agreedPence),
    },
    otherCases: record.otherCases.map((one) => ({ ...one, askedOn: formatDay(one.askedOn) })),
    closed: closedOf(record, mayReadEligibility),
    mayReadEligibility,
    mayClose: may(actor, 'case:close', { commissionerCode: actor.commissionerCode, personId }),
  };
}

/** What was decided is part of the case; why speaks of the person's health. */
function decisionOf(made: CaseRecord['decisions'][number], isReadable: boolean) {
  const why = isReadable ? made : { evidence: null, reasons: null };
  const { evidence, reasons } = why;
  return { ...made, evidence, reasons, decidedOn: formatDay(made.decidedOn) };
}

/** A case that eligibility closed is closed with the reasons of that decision: they are read where it is. */
function closedOf({ phbCase, planDecisions }: CaseRecord, isReadable: boolean) {
  const { closedOn, closedReason, state } = phbCase;
  if (closedOn === null) return null;
  const isByEligibility = state === 'REFUSED' && !planDecisions.some(({ outcome }) => outcome === 'REFUSE');
  return { on: formatDay(closedOn), reason: isByEligibility && !isReadable ? null : closedReason };
}

/** The day of the open first review, if one is to come. */
function reviewOf({ clocks }: CaseRecord): PlainDate | null {
  const open = clocks.find(({ kind, endedOn }) => kind === 'FIRST_REVIEW' && endedOn === null);
  return open?.dueOn ?? null;
}

function askedOf({ phbCase }: CaseRecord) {
  const { origin, askedBy, askedByName, whatWasAsked, recordedByName, recordedAt } = phbCase;
  const { askedOn } = phbCase;
  return {
    origin,
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
function rightOf({ phbCase, person }: CaseRecord) {
  const { right: answer, rightSource: source, rightRuleSet: ruleSet } = phbCase;
  const { askedOn } = phbCase;
  const now = rightToHave(phbCase.group, askedOn, ageOn(person.dateOfBirth, askedOn));
  const isSame = now.answer === answer && now.ruleSet === ruleSet;
  return { answer, source, ruleSet, explanation: isSame ? now.explanation : null };
}

function amountOf(row: CaseRecord['indicatives'][number]) {
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

function submissionOf({ submittedAt, submittedBy, totalPence, note }: CaseRecord['submissions'][number]) {
  return { submittedBy, note, at: formatInstant(new Date(submittedAt)), total: money(totalPence) };
}

function planDecisionOf(row: CaseRecord['planDecisions'][number]) {
  const { outcome, isFinal, conditions, reasons, deciderName } = row;
  const at = formatInstant(new Date(row.decidedAt));
  return { outcome, isFinal, conditions, reasons, deciderName, at, amount: money(row.amountPence) };
}

function money(amount: number): string {
  const exact: Pence = pence(amount);
  return formatPence(exact);
}
