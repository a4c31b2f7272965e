import { submitReview } from '@/app/budget-holder/eligibility/review/actions';
import { submitMyAgreement } from '@/app/budget-holder/plan/agree/actions';
import { submitSpending as submitMySpending } from '@/app/budget-holder/spending/new/actions';
import { submitProposal } from '@/app/commissioner/budgets/[budgetId]/payments/new/actions';
import { submitReversal } from '@/app/commissioner/budgets/[budgetId]/spending/[spendingId]/reverse/actions';
import { submitRefund } from '@/app/commissioner/cases/[caseId]/refund/actions';
import { submitQuestion } from '@/app/commissioner/criteria/[criteriaId]/questions/[questionKey]/actions';
import { submitNewCriteria } from '@/app/commissioner/criteria/new/actions';
import { submitMember } from '@/app/practitioner/assessments/[assessmentId]/team/new/actions';
import { submitSpending } from '@/app/practitioner/budgets/[budgetId]/spending/new/actions';
import { submitAnswers } from '@/app/practitioner/cases/[caseId]/criteria/actions';
import { submitStep } from '@/app/practitioner/cases/[caseId]/eligibility/challenges/[challengeId]/steps/new/actions';
import { submitAsking } from '@/app/practitioner/cases/[caseId]/eligibility/challenges/new/actions';
import { submitStart } from '@/app/practitioner/cases/[caseId]/eligibility/start/actions';
import { submitFastTrack } from '@/app/practitioner/cases/[caseId]/fast-track/actions';
import { submitIndicative } from '@/app/practitioner/cases/[caseId]/indicative/actions';
import { submitLetter } from '@/app/practitioner/cases/[caseId]/letters/new/actions';
import { submitAgreement } from '@/app/practitioner/cases/[caseId]/plan/agreement/actions';
import { submitOutcome } from '@/app/practitioner/cases/[caseId]/plan/outcomes/[outcomeId]/actions';
import { submitRisk } from '@/app/practitioner/cases/[caseId]/plan/risks/[riskId]/actions';
import { submitService } from '@/app/practitioner/cases/[caseId]/plan/services/[serviceId]/actions';
import { submitAuthority } from '@/app/practitioner/people/[personId]/authorities/new/actions';
import { submitContact } from '@/app/practitioner/people/[personId]/contacts/new/actions';
import { submitDeath } from '@/app/practitioner/people/[personId]/death/actions';
import { submitOpen } from '@/app/practitioner/people/[personId]/open/actions';
import { submitNewRequest } from '@/app/practitioner/people/[personId]/requests/new/actions';
import { submitSensitive } from '@/app/practitioner/people/[personId]/sensitive/actions';
import { submitPerson } from '@/app/practitioner/people/new/actions';
import { dateValues } from '@/lib/core/form/date-values';
import type { FormAction, FormValues } from '@/lib/core/form/form-state';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { AIS_CATEGORIES } from '@/lib/person/rules/accessible-information';
import { planHash } from '@/lib/plan/store/plan-hash';
import { aStartedTool } from '../../support/assessment';
import { aCase, someAccounts } from '../../support/case';
import { aChallenge, anEndedChallenge, aRefusedCase, someChallengeAccounts } from '../../support/challenge';
import { aDraft, aLocalCase, answersFor, aPublished, someCriteriaAccounts } from '../../support/criteria';
import { anEligibleCase } from '../../support/decision';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { aNotifiedDecision } from '../../support/letter';
import { anActiveBudget, spendingOf } from '../../support/money';
import { aHolder, aPerson, withCaseload } from '../../support/person';
import { aFullPlan, aStartedPlan, planOf } from '../../support/plan';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';

/** One form that creates something, ready to be sent. */
export type Ready = {
  actor: Actor;
  action: FormAction;
  path: string;
  values: FormValues;
  /** Other answers of a second record. */
  other: FormValues;
  /** Which rows are counted. */
  table: string;
  where: { column: string; id: string };
};

export type CreatingForm = {
  /** The instant at which it is sent. */
  on: string;
  make: () => Promise<Ready>;
  /** The rule by which there is no second record: it is refused in words and never "recorded". */
  isOnlyOne?: string;
  /** There is only one, and yet the same may be sent again. */
  isSameAgain?: boolean;
};

const june = '2026-06-15T09:00:00Z';
const row = (table: string, column: string, id: string) => ({ table, where: { column, id } });

async function aSpendingForm(who: 'holder' | 'staff'): Promise<Ready> {
  const code = await aCommissioner();
  const budget = await anActiveBudget(code);
  const { budgetId, personId, lineId, allocationIds } = budget;
  const actor =
    who === 'holder'
      ? await aHolder(code, personId)
      : await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
  const base = { budgetId, planLineId: lineId, allocationId: allocationIds[0] ?? '' };
  const values = {
    ...base,
    amount: '0.05',
    paidTo: 'Zz same visit',
    ...dateValues('spentOn', day('2026-06-14')),
  };
  return {
    actor,
    action: who === 'holder' ? submitMySpending : submitSpending,
    path: who === 'holder' ? '/budget-holder/spending/new' : `/practitioner/budgets/${budgetId}/spending/new`,
    values,
    other: { amount: '0.07', paidTo: 'Shop' },
    ...row('spending', 'budget_id', budgetId),
  };
}

/** A form about a person on the practitioner's caseload. */
async function aPersonForm() {
  const code = await aCommissioner();
  const personId = await aPerson(code);
  const actor = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
  return { code, personId, actor };
}

async function aPlanForm() {
  const made = await aStartedPlan();
  const plan = await planOf(made);
  return { ...made, actor: made.practitioner, plan, path: `/practitioner/cases/${made.caseId}/plan` };
}

async function aReviewForm(who: 'staff' | 'holder'): Promise<Ready> {
  const accounts = await someChallengeAccounts();
  const caseId = await aRefusedCase(accounts);
  const actor = who === 'staff' ? accounts.practitioner : await aHolder(accounts.code, accounts.personId);
  const asked = {
    askedBy: 'PERSON',
    askedByName: 'Test Person',
    ...dateValues('askedOn', day('2026-04-01')),
  };
  return {
    actor,
    action: who === 'staff' ? submitAsking : submitReview,
    path:
      who === 'staff'
        ? `/practitioner/cases/${caseId}/eligibility/challenges/new`
        : '/budget-holder/eligibility/review',
    values: {
      caseId,
      stage: 'LOCAL_RESOLUTION',
      grounds: 'The nights were left out',
      ...(who === 'staff' ? asked : { personId: accounts.personId }),
    },
    other: { grounds: 'The mornings as well' },
    ...row('challenge', 'case_id', caseId),
  };
}

/** Every form that creates something, by its name in tests/architecture/form-scan.ts. */
export const CREATING_FORMS: Readonly<Record<string, CreatingForm>> = {
  'budget-holder/spending/new#submitSpending': { on: june, make: () => aSpendingForm('holder') },
  'practitioner/budgets/[budgetId]/spending/new#submitSpending': {
    on: june,
    make: () => aSpendingForm('staff'),
  },
  'commissioner/budgets/[budgetId]/payments/new#submitProposal': {
    on: june,
    // Days that are paid already need a reason of their own.
    isSameAgain: false,
    make: async () => {
      const budget = await anActiveBudget(await aCommissioner(), [
        { way: 'DIRECT_PAYMENT', amount: 100_000 },
      ]);
      const { budgetId, allocationIds, finance } = budget;
      const days = { startsOn: day('2026-07-01'), endsOn: day('2026-07-28'), dueOn: day('2026-06-29') };
      const dates = Object.entries(days).map(([name, date]) => dateValues(name, date));
      return {
        actor: finance,
        action: submitProposal,
        path: `/commissioner/budgets/${budgetId}/payments/new`,
        values: Object.assign({ budgetId, allocationId: allocationIds[0] ?? '', amount: '50' }, ...dates),
        other: {
          amount: '60',
          ...dateValues('startsOn', day('2026-08-01')),
          ...dateValues('endsOn', day('2026-08-28')),
        },
        ...row('payment', 'budget_id', budgetId),
      };
    },
  },
  'commissioner/budgets/[budgetId]/spending/[spendingId]/reverse#submitReversal': {
    on: june,
    isOnlyOne: 'an entry is reversed once',
    make: async () => {
      const code = await aCommissioner();
      const budget = await anActiveBudget(code);
      const actor = await withCaseload(await aStaffMember('PRACTITIONER', code), budget.personId);
      const { spendingId } = must(await recordSpending(actor, spendingOf(budget), day('2026-06-15')));
      return {
        actor: budget.finance,
        action: submitReversal,
        path: `/commissioner/budgets/${budget.budgetId}/spending/${spendingId}/reverse`,
        values: { spendingId, reason: 'Entered twice' },
        other: { reason: 'The wrong shop' },
        ...row("journal_entry WHERE kind = 'REVERSAL' AND true", 'budget_id', budget.budgetId),
      };
    },
  },
  'commissioner/cases/[caseId]/refund#submitRefund': {
    on: '2026-06-01T09:00:00Z',
    isOnlyOne: 'a refund is confirmed once',
    make: async () => {
      const accounts = await someChallengeAccounts();
      const caseId = await aRefusedCase(accounts);
      await anEndedChallenge(accounts, caseId, { outcome: 'CHANGED', evidence: 'Charts', reasons: 'Nights' });
      return {
        actor: accounts.finance,
        action: submitRefund,
        path: `/commissioner/cases/${caseId}/refund`,
        values: {
          caseId,
          kind: 'OVERTURNED',
          firstDay: '2026-03-10',
          amount: '50',
          note: 'At the agency’s rate',
        },
        other: { amount: '60' },
        ...row('refund', 'case_id', caseId),
      };
    },
  },
  'commissioner/criteria/new#submitNewCriteria': {
    on: june,
    make: async () => {
      const { admin, code } = await someCriteriaAccounts();
      return {
        actor: admin,
        action: submitNewCriteria,
        path: '/commissioner/criteria/new',
        values: { group: 'LONG_TERM_CONDITION', beginWith: 'NOTHING' },
        other: { group: 'LEARNING_DISABILITY' },
        ...row('criteria', 'commissioner_code', code),
      };
    },
  },
  'commissioner/criteria/[criteriaId]/questions/[questionKey]#save': {
    on: june,
    isOnlyOne: 'the form has seen the version of the draft',
    make: async () => {
      const { admin } = await someCriteriaAccounts();
      const { criteriaId, version } = await aDraft(admin);
      const options = {
        'options-0-label': 'No',
        'options-0-points': '0',
        'options-1-label': 'Yes',
        'options-1-points': '1',
      };
      return {
        actor: admin,
        action: submitQuestion,
        path: `/commissioner/criteria/${criteriaId}/questions/new`,
        values: { criteriaId, version: `${version}`, key: '', question: 'Where?', ...options },
        other: { question: 'When?' },
        ...row('(SELECT id, jsonb_array_elements(questions) FROM criteria) AS questions', 'id', criteriaId),
      };
    },
  },
  'practitioner/assessments/[assessmentId]/team/new#submitMember': {
    on: june,
    make: async () => {
      const accounts = await someAccounts();
      const assessmentId = await aStartedTool(accounts, await aCase(accounts), 'DST');
      return {
        actor: accounts.practitioner,
        action: submitMember,
        path: `/practitioner/assessments/${assessmentId}/team/new`,
        values: { assessmentId, name: 'Zz Aunt One', capacity: 'FAMILY_OR_FRIEND', manner: 'IN_PERSON' },
        other: { name: 'Zz Aunt Two' },
        ...row('assessment_member', 'assessment_id', assessmentId),
      };
    },
  },
  'practitioner/cases/[caseId]/criteria#submitAnswers': {
    on: june,
    isOnlyOne: 'the form has seen the version of the answers',
    make: async () => {
      const accounts = await someCriteriaAccounts();
      const published = await aPublished(accounts.admin);
      const caseId = await aLocalCase(accounts);
      const { answers, criteriaId } = await answersFor(caseId, published, [2, 1]);
      const given = Object.entries(answers).flatMap(([key, { option, evidence }]) => [
        [`answers-${key}-option`, option],
        [`answers-${key}-evidence`, evidence],
      ]);
      return {
        actor: accounts.practitioner,
        action: submitAnswers,
        path: `/practitioner/cases/${caseId}/criteria`,
        values: { caseId, criteriaId, version: '0', ...Object.fromEntries(given) },
        other: { [`answers-${published.keys[0]}-evidence`]: 'Seen on Monday' },
        ...row('criteria_answer', 'criteria_id', criteriaId),
      };
    },
  },
  'practitioner/cases/[caseId]/eligibility/start#submitStart': {
    on: '2026-03-10T09:00:00Z',
    isOnlyOne: 'one tool of a kind is open on a case',
    make: async () => {
      const accounts = await someAccounts();
      const caseId = await aCase(accounts);
      return {
        actor: accounts.practitioner,
        action: submitStart,
        path: `/practitioner/cases/${caseId}/eligibility/start`,
        values: { caseId, tool: 'CHECKLIST', setting: 'OWN_HOME' },
        other: { setting: 'CARE_HOME' },
        ...row('assessment', 'case_id', caseId),
      };
    },
  },
  'practitioner/cases/[caseId]/fast-track#submitFastTrack': {
    on: '2026-03-06T17:00:00Z',
    isOnlyOne: 'a case has one fast track that waits for a decision',
    make: async () => {
      const accounts = await someAccounts();
      const caseId = await aCase(accounts);
      const received = { ...dateValues('receivedOn', day('2026-03-06')), receivedTime: '16:30' };
      const clinician = {
        clinicianName: 'Nurse Test',
        registrationNumber: '12A3456E',
        organisation: 'Test Hospice',
      };
      const need = {
        condition: 'Rapid decline',
        careNeeded: 'Two carers',
        isResponsible: 'yes',
        setting: 'HOSPICE',
      };
      return {
        actor: accounts.practitioner,
        action: submitFastTrack,
        path: `/practitioner/cases/${caseId}/fast-track`,
        values: { caseId, ...received, ...clinician, ...need },
        other: { careNeeded: 'Three carers' },
        ...row('fast_track', 'person_id', accounts.personId),
      };
    },
  },
  'practitioner/cases/[caseId]/indicative#submitIndicative': {
    on: june,
    make: async () => {
      const accounts = await someAccounts();
      const caseId = await anEligibleCase(accounts);
      return {
        actor: accounts.practitioner,
        action: submitIndicative,
        path: `/practitioner/cases/${caseId}/indicative`,
        values: { caseId, weekly: '250', weeks: '52', contingencyWeeks: '4', method: 'COSTED_PACKAGE' },
        other: { weekly: '260' },
        ...row('indicative_budget', 'case_id', caseId),
      };
    },
  },
  'practitioner/people/[personId]/authorities/new#submitAuthority': {
    on: june,
    make: async () => {
      const { actor, personId } = await aPersonForm();
      return {
        actor,
        action: submitAuthority,
        path: `/practitioner/people/${personId}/authorities/new`,
        values: {
          personId,
          name: 'Zz Nominee One',
          relation: 'FRIEND',
          hasCapacity: 'YES',
          basis: 'NOMINATED_BY_PERSON',
          covers: 'MONEY',
          ...dateValues('startsOn', day('2026-06-01')),
        },
        other: { name: 'Zz Nominee Two' },
        ...row('authority', 'person_id', personId),
      };
    },
  },
  'practitioner/people/[personId]/contacts/new#submitContact': {
    on: june,
    make: async () => {
      const { actor, personId } = await aPersonForm();
      return {
        actor,
        action: submitContact,
        path: `/practitioner/people/${personId}/contacts/new`,
        values: { personId, name: 'Zz Aunt One', relationship: 'Aunt', phone: '01632 960001', notes: '' },
        other: { name: 'Zz Aunt Two' },
        ...row('emergency_contact', 'person_id', personId),
      };
    },
  },
  'practitioner/people/[personId]/open#submitOpen': {
    on: june,
    make: async () => {
      const code = await aCommissioner();
      const personId = await aPerson(code);
      return {
        actor: await aStaffMember('PRACTITIONER', code),
        action: submitOpen,
        path: `/practitioner/people/${personId}/open`,
        values: { personId, reason: 'The family rang at night' },
        other: { reason: 'The ward asked about the care' },
        ...row('break_glass', 'person_id', personId),
      };
    },
  },
  'practitioner/people/[personId]/requests/new#submitNewRequest': {
    on: '2026-03-10T09:00:00Z',
    make: async () => {
      const { actor, personId } = await aPersonForm();
      const asked = dateValues('askedOn', day('2026-03-03'));
      return {
        actor,
        action: submitNewRequest,
        path: `/practitioner/people/${personId}/requests/new`,
        values: {
          personId,
          origin: 'REQUEST',
          group: 'CHC',
          askedBy: 'PERSON',
          isSecondWanted: 'yes',
          ...asked,
        },
        other: { group: 'LONG_TERM_CONDITION' },
        ...row('phb_case', 'person_id', personId),
      };
    },
  },
  'practitioner/people/new#submitPerson': {
    on: june,
    make: async () => {
      const code = await aCommissioner();
      const needs = AIS_CATEGORIES.map((category) => [`${category}-answer`, 'NOT_ASKED']);
      const ann = {
        givenName: 'Ann',
        familyName: 'Zzbackone',
        ...dateValues('dateOfBirth', day('1980-05-04')),
      };
      return {
        actor: await aStaffMember('PRACTITIONER', code),
        action: submitPerson,
        path: '/practitioner/people/new',
        values: {
          ...Object.fromEntries(needs),
          ...ann,
          nhsNumberAnswer: 'NOT_YET_TRACED',
          isDifferentPerson: 'yes',
        },
        other: { givenName: 'Bob', familyName: 'Zzbacktwo', ...dateValues('dateOfBirth', day('1991-01-02')) },
        ...row('person', 'commissioner_code', code),
      };
    },
  },
  'budget-holder/eligibility/review#submitReview': {
    on: '2026-04-02T09:00:00Z',
    isOnlyOne: 'a stage is asked for once',
    make: () => aReviewForm('holder'),
  },
  '_staff#askingAction': {
    on: '2026-04-02T09:00:00Z',
    isOnlyOne: 'a stage is asked for once',
    make: () => aReviewForm('staff'),
  },
  '_staff#challengeStepAction': {
    on: '2026-05-01T09:00:00Z',
    make: async () => {
      const accounts = await someChallengeAccounts();
      const caseId = await aRefusedCase(accounts);
      const challengeId = await aChallenge(accounts, caseId);
      return {
        actor: accounts.practitioner,
        action: submitStep,
        path: `/practitioner/cases/${caseId}/eligibility/challenges/${challengeId}/steps/new`,
        values: {
          caseId,
          challengeId,
          kind: 'INFORMAL_MEETING',
          note: 'We met',
          ...dateValues('heldOn', day('2026-04-20')),
        },
        other: { note: 'We met again' },
        ...row('challenge_meeting', 'challenge_id', challengeId),
      };
    },
  },
  '_staff#deathAction': {
    on: june,
    isOnlyOne: 'a person dies once',
    make: async () => {
      const { actor, personId } = await aPersonForm();
      return {
        actor,
        action: submitDeath,
        path: `/practitioner/people/${personId}/death`,
        values: { personId, heardFrom: 'Their daughter', ...dateValues('diedOn', day('2026-06-10')) },
        other: { heardFrom: 'Their son' },
        ...row('death', 'person_id', personId),
      };
    },
  },
  '_staff#setSensitiveAction': {
    on: june,
    isOnlyOne: 'one flag is in force',
    make: async () => {
      const { actor, personId } = await aPersonForm();
      return {
        actor,
        action: submitSensitive,
        path: `/practitioner/people/${personId}/sensitive`,
        values: {
          personId,
          reason: 'A former partner looks for them',
          readers: '',
          safeWay: 'HAND_OVER',
          handOver: 'Their nurse',
          ...dateValues('reviewOn', day('2026-09-01')),
        },
        other: { reason: 'A neighbour asks about them' },
        ...row('sensitive_record', 'person_id', personId),
      };
    },
  },
  '_staff#letterAction': {
    on: '2026-08-03T09:00:00Z',
    isOnlyOne: 'a letter about one decision is sent to one reader once',
    make: async () => {
      const accounts = await someAccounts();
      const { caseId, subjectId } = await aNotifiedDecision(accounts, 'NOT_ELIGIBLE');
      return {
        actor: accounts.practitioner,
        action: submitLetter,
        path: `/practitioner/cases/${caseId}/letters/new`,
        values: { caseId, subjectId, kind: 'NOT_ELIGIBLE', to: 'PERSON', sentOn: '2026-07-25', how: 'POST' },
        other: { how: 'EMAIL' },
        ...row('letter', 'case_id', caseId),
      };
    },
  },
  'practitioner/cases/[caseId]/plan/agreement#submitAgreement': {
    on: new Date().toISOString(),
    make: async () => {
      const made = await aFullPlan();
      const plan = await planOf(made);
      return {
        actor: made.practitioner,
        action: submitAgreement,
        path: `/practitioner/cases/${made.caseId}/plan/agreement`,
        values: {
          caseId: made.caseId,
          seenHash: planHash(plan),
          agreedByName: 'Test Person',
          how: 'ON_PAPER',
          ...dateValues('agreedOn', plan.startedOn),
        },
        other: { agreedByName: 'Test Mother' },
        ...row('plan_agreement', 'plan_id', plan.id),
      };
    },
  },
  'budget-holder/plan/agree#submitMyAgreement': {
    on: new Date().toISOString(),
    isOnlyOne: 'there is one answer to give: nothing else can be sent',
    isSameAgain: true,
    make: async () => {
      const made = await aFullPlan();
      const plan = await planOf(made);
      return {
        actor: await aHolder(made.code, made.personId),
        action: submitMyAgreement,
        path: '/budget-holder/plan/agree',
        values: { caseId: made.caseId, personId: made.personId, seenHash: planHash(plan), read: 'yes' },
        other: { read: '' },
        ...row('plan_agreement', 'plan_id', plan.id),
      };
    },
  },
  'practitioner/cases/[caseId]/plan/outcomes/[outcomeId]#submitOutcome': {
    on: new Date().toISOString(),
    make: async () => {
      const { actor, caseId, plan, path } = await aPlanForm();
      return {
        actor,
        action: submitOutcome,
        path: `${path}/outcomes/new`,
        values: { caseId, id: '', seen: '', description: 'To be outdoors', howWeWillKnow: 'We ask' },
        other: { description: 'To cook' },
        ...row('plan_outcome', 'plan_id', plan.id),
      };
    },
  },
  'practitioner/cases/[caseId]/plan/risks/[riskId]#submitRisk': {
    on: new Date().toISOString(),
    make: async () => {
      const { actor, caseId, plan, path } = await aPlanForm();
      const risk = { hazard: 'A fall', whoMightBeHarmed: 'The person', likelihood: '2', impact: '3' };
      return {
        actor,
        action: submitRisk,
        path: `${path}/risks/new`,
        values: { caseId, id: '', seen: '', ...risk, management: 'A rail', ownerName: 'Nurse Lund' },
        other: { hazard: 'A burn' },
        ...row('plan_risk', 'plan_id', plan.id),
      };
    },
  },
  'practitioner/cases/[caseId]/plan/services/[serviceId]#submitService': {
    on: new Date().toISOString(),
    make: async () => {
      const made = await aFullPlan();
      const plan = await planOf(made);
      const { caseId } = made;
      return {
        actor: made.practitioner,
        action: submitService,
        path: `/practitioner/cases/${caseId}/plan/services/new`,
        values: {
          caseId,
          id: '',
          seen: '',
          outcomeId: plan.outcomes[0]?.id ?? '',
          service: 'Swimming',
          whyNeeded: 'To move',
          cost: 'WEEKLY',
          amount: '10',
        },
        other: { service: 'Gardening' },
        ...row('plan_line', 'plan_id', plan.id),
      };
    },
  },
};

/** How many records there are. */
export async function countOf({ table, where }: Ready): Promise<number> {
  const and = table.includes(' WHERE ') ? 'AND' : 'WHERE';
  const [found] = await sql<{ n: number }>(
    `SELECT count(*)::int AS n FROM ${table} ${and} ${where.column} = $1`,
    [where.id],
  );
  return found?.n ?? 0;
}
