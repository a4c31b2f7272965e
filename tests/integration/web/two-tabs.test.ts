import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { submitDetails as submitCriteria } from '@/app/commissioner/criteria/[criteriaId]/details/actions';
import { submitQuestion } from '@/app/commissioner/criteria/[criteriaId]/questions/[questionKey]/actions';
import { criteriaValues, questionValues } from '@/app/commissioner/criteria/[criteriaId]/values';
import { submitChange } from '@/app/commissioner/people/[personId]/sensitive/actions';
import { submitDomain } from '@/app/practitioner/assessments/[assessmentId]/domains/[domain]/actions';
import { submitInvolvement } from '@/app/practitioner/assessments/[assessmentId]/involvement/actions';
import { involvementValues } from '@/app/practitioner/assessments/[assessmentId]/involvement/values';
import { submitAnswers } from '@/app/practitioner/cases/[caseId]/criteria/actions';
import { answerValues } from '@/app/practitioner/cases/[caseId]/criteria/values';
import { submitArrangements } from '@/app/practitioner/cases/[caseId]/plan/arrangements/actions';
import { arrangementValues } from '@/app/practitioner/cases/[caseId]/plan/arrangements/values';
import { lineValues, outcomeValues, riskValues } from '@/app/practitioner/cases/[caseId]/plan/item-values';
import { submitOutcome } from '@/app/practitioner/cases/[caseId]/plan/outcomes/[outcomeId]/actions';
import { submitRisk } from '@/app/practitioner/cases/[caseId]/plan/risks/[riskId]/actions';
import { submitSection } from '@/app/practitioner/cases/[caseId]/plan/sections/[section]/actions';
import { submitService } from '@/app/practitioner/cases/[caseId]/plan/services/[serviceId]/actions';
import { submitCharacteristics } from '@/app/practitioner/people/[personId]/characteristics/actions';
import { submitDetails } from '@/app/practitioner/people/[personId]/details/actions';
import { answerValues as domainValues } from '@/components/assessment/answer-values';
import { assessmentToChange } from '@/lib/assessment/queries/assessment-to-change';
import { todayInLondon } from '@/lib/core/clock';
import type { FormAction, FormValues } from '@/lib/core/form/form-state';
import type { Actor } from '@/lib/core/policy/policy';
import { answerCriteria } from '@/lib/criteria/commands/answer-criteria';
import { criteriaToAnswer } from '@/lib/criteria/queries/criteria-to-answer';
import { criteriaView } from '@/lib/criteria/queries/criteria-view';
import { characteristicsForm, detailsForm } from '@/lib/person/queries/edit-person';
import { sensitiveForm } from '@/lib/person/queries/sensitive-form';
import { seenDigest } from '@/lib/plan/commands/change-plan';
import { saveRisk } from '@/lib/plan/commands/save-risk';
import { client } from '@/lib/platform/db/client';
import { startEdit } from '@/lib/web/forms/drafts';
import { aStartedTool, recordInvolvement } from '../../support/assessment';
import { at, type Browser, post, signedIn } from '../../support/browser';
import { aCase, someAccounts } from '../../support/case';
import { aDraft, aLocalCase, answersFor, aPublished, someCriteriaAccounts } from '../../support/criteria';
import { aStaffMember } from '../../support/identity';
import { aSensitivePerson } from '../../support/person';
import { aFullPlan, planOf } from '../../support/plan';
import { must } from '../../support/result';

vi.mock('next/headers', async () => (await import('../../support/next-request')).nextHeaders);
vi.mock('next/navigation', async () => (await import('../../support/next-request')).nextNavigation);
vi.mock('next/cache', async () => (await import('../../support/next-request')).nextCache);

beforeAll(() =>
  Promise.all(Array.from({ length: 8 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`)),
);

/** A form that changes a record: what its page shows now, and one answer for each of two users. */
type Editing = {
  actor: Actor;
  action: FormAction;
  path: string;
  /** The hidden ids. */
  ids: FormValues;
  /** The first values with their version. */
  read: () => Promise<FormValues>;
  one: FormValues;
  other: FormValues;
};

const planPath = (caseId: string) => `/practitioner/cases/${caseId}/plan`;

const FORMS: Record<string, () => Promise<Editing>> = {
  details: async () => {
    const { practitioner, personId } = await someAccounts();
    return {
      actor: practitioner,
      action: submitDetails,
      path: `/practitioner/people/${personId}/details`,
      ids: { personId },
      read: async () => (await detailsForm(practitioner, personId))?.values ?? {},
      one: { phone: '01632 960001' },
      other: { email: 'b@x.invalid' },
    };
  },
  characteristics: async () => {
    const { practitioner, personId } = await someAccounts();
    return {
      actor: practitioner,
      action: submitCharacteristics,
      path: `/practitioner/people/${personId}/characteristics`,
      ids: { personId },
      read: async () => (await characteristicsForm(practitioner, personId))?.values ?? {},
      one: { sex: 'FEMALE' },
      other: { disability: 'NO' },
    };
  },
  arrangements: async () => {
    const made = await aFullPlan();
    return {
      actor: made.practitioner,
      action: submitArrangements,
      path: `${planPath(made.caseId)}/arrangements`,
      ids: { caseId: made.caseId },
      read: async () => {
        const { arrangements, version } = await planOf(made);
        return { ...arrangementValues(arrangements), version: `${version}` };
      },
      one: { noticeDays: '30' },
      other: { healthMonitorName: 'Nurse Berg' },
    };
  },
  'an outcome': async () => {
    const made = await aFullPlan();
    return {
      actor: made.practitioner,
      action: submitOutcome,
      path: `${planPath(made.caseId)}/outcomes/x`,
      ids: { caseId: made.caseId, id: (await planOf(made)).outcomes[0]?.id ?? '' },
      read: async () => {
        const [outcome] = (await planOf(made)).outcomes;
        if (!outcome) throw new Error('No outcome');
        return { ...outcomeValues(outcome), seen: seenDigest(outcome) };
      },
      one: { description: 'To cook' },
      other: { howWeWillKnow: 'We ask each week' },
    };
  },
  'a risk': async () => {
    const made = await aFullPlan();
    const { practitioner, caseId } = made;
    const words = {
      hazard: 'A fall',
      whoMightBeHarmed: 'The person',
      management: 'A rail',
      ownerName: 'Nurse Lund',
    };
    const risk = { ...words, likelihood: 2, impact: 3, personsView: null };
    must(await saveRisk(practitioner, { caseId, id: null, seen: '', risk }));
    return {
      actor: practitioner,
      action: submitRisk,
      path: `${planPath(caseId)}/risks/x`,
      ids: { caseId, id: (await planOf(made)).risks[0]?.id ?? '' },
      read: async () => {
        const [kept] = (await planOf(made)).risks;
        if (!kept) throw new Error('No risk');
        return { ...riskValues(kept), seen: seenDigest(kept) };
      },
      one: { likelihood: '4' },
      other: { management: 'Two rails' },
    };
  },
  'a service': async () => {
    const made = await aFullPlan();
    return {
      actor: made.practitioner,
      action: submitService,
      path: `${planPath(made.caseId)}/services/x`,
      ids: { caseId: made.caseId, id: (await planOf(made)).lines[0]?.id ?? '' },
      read: async () => {
        const [line] = (await planOf(made)).lines;
        if (!line) throw new Error('No service');
        return { ...lineValues(line), seen: seenDigest(line) };
      },
      one: { amount: '500.00' },
      other: { provider: 'The agency' },
    };
  },
  'local criteria': async () => {
    const accounts = await someCriteriaAccounts();
    const published = await aPublished(accounts.admin);
    const caseId = await aLocalCase(accounts);
    const { practitioner } = accounts;
    const answers = await answersFor(caseId, published, [2, 1]);
    must(await answerCriteria(practitioner, answers, todayInLondon()));
    const [first, second] = published.keys;
    return {
      actor: practitioner,
      action: submitAnswers,
      path: `/practitioner/cases/${caseId}/criteria`,
      ids: { caseId, criteriaId: answers.criteriaId },
      read: async () => {
        const view = await criteriaToAnswer(practitioner, caseId, todayInLondon());
        if (!view) throw new Error('No criteria');
        return { ...answerValues(view), version: `${view.version}` };
      },
      one: { [`answers-${first}-evidence`]: 'Seen on Monday' },
      other: { [`answers-${second}-evidence`]: 'Seen on Tuesday' },
    };
  },
  'a sensitive record': async () => {
    const { code } = await someAccounts();
    const lead = await aStaffMember('PHB_LEAD', code);
    const personId = await aSensitivePerson(await aStaffMember('PRACTITIONER', code));
    const read = async () => (await sensitiveForm(lead, personId))?.values ?? {};
    return {
      actor: lead,
      action: submitChange,
      path: `/commissioner/people/${personId}/sensitive`,
      ids: { personId, sensitiveId: (await sensitiveForm(lead, personId))?.sensitiveId ?? '' },
      read,
      one: { 'safe-handOver': 'Their nurse' },
      other: { reason: 'A neighbour asks about them' },
    };
  },
  involvement: async () => {
    const accounts = await someAccounts();
    const assessmentId = await aStartedTool(accounts, await aCase(accounts), 'DST');
    await recordInvolvement(accounts, assessmentId);
    return {
      actor: accounts.practitioner,
      action: submitInvolvement,
      path: `/practitioner/assessments/${assessmentId}/involvement`,
      ids: { assessmentId },
      read: async () => {
        const view = await assessmentToChange(accounts.practitioner, assessmentId);
        if (!view) throw new Error('No assessment');
        return { ...involvementValues(view), version: `${view.involvementVersion}` };
      },
      one: { note: 'They said yes' },
      other: { advocacyNote: 'Asked on Monday' },
    };
  },
  'the details of criteria': async () => {
    const { admin } = await someCriteriaAccounts();
    const { criteriaId } = await aDraft(admin);
    return {
      actor: admin,
      action: submitCriteria,
      path: `/commissioner/criteria/${criteriaId}/details`,
      ids: { criteriaId },
      read: async () => {
        const view = await criteriaView(admin, criteriaId, todayInLondon());
        if (!view) throw new Error('No criteria');
        return { ...criteriaValues(view), version: `${view.version}` };
      },
      one: { guidance: 'Read all of it' },
      other: { source: 'Policy of 2 May 2026' },
    };
  },
  'a question of criteria': async () => {
    const { admin } = await someCriteriaAccounts();
    const { criteriaId, keys } = await aDraft(admin);
    return {
      actor: admin,
      action: submitQuestion,
      path: `/commissioner/criteria/${criteriaId}/questions/x`,
      ids: { criteriaId, key: keys[0] ?? '' },
      read: async () => {
        const view = await criteriaView(admin, criteriaId, todayInLondon());
        const question = view?.questions.find(({ key }) => key === keys[0]);
        if (!view || !question) throw new Error('No question');
        return { ...questionValues(question), version: `${view.version}` };
      },
      one: { guidance: 'Ask the family too' },
      other: { question: 'How often in a week?' },
    };
  },
};

/** What the page gives a browser to send. */
async function open(browser: Browser, { path, actor, ids, read }: Editing): Promise<FormValues> {
  const values = await read();
  const { values: shown } = await at(browser, path, () => startEdit(actor, values));
  return { ...shown, ...ids, formKey: randomUUID() };
}

describe('two tabs on one part of a national tool', () => {
  it('keep what each changed, and ask where both changed the same', async () => {
    const accounts = await someAccounts();
    const assessmentId = await aStartedTool(accounts, await aCase(accounts), 'DST');
    const browser = await signedIn(accounts.practitioner);
    const path = `/practitioner/assessments/${assessmentId}/domains/skin`;
    const read = async () => {
      const view = await assessmentToChange(accounts.practitioner, assessmentId);
      return domainValues((view?.domains ?? []).filter(({ key }) => key === 'skin'));
    };
    const send = async (shown: FormValues, change: FormValues) =>
      post(browser, path, submitDomain, { ...shown, ...change, assessmentId, formKey: randomUUID() });
    const shown = await read();
    const saved = { to: expect.any(String) };
    expect(await send(shown, { 'answers-skin-level': 'SEVERE' })).toEqual(saved);
    expect(await send(shown, { 'answers-skin-level': 'SEVERE' })).toEqual(saved);
    expect(await send(shown, { 'answers-skin-body': 'The wound is 4 cm wide' })).toEqual(saved);
    expect(await read()).toMatchObject({
      'answers-skin-version': '2',
      'answers-skin-level': 'SEVERE',
      'answers-skin-body': 'The wound is 4 cm wide',
    });
    const asked = await send(shown, { 'answers-skin-level': 'HIGH', 'answers-skin-saidBy': 'The nurse' });
    expect(asked).toMatchObject({
      state: { errors: [{ field: 'answers-skin-level' }], cards: [{ key: 'skin' }] },
    });
    expect(await read()).toMatchObject({ 'answers-skin-version': '2', 'answers-skin-saidBy': '' });
  });
});

describe('a second press on one text of a plan', () => {
  it('is answered as the first, and another text is asked about', async () => {
    const { practitioner, caseId } = await aFullPlan();
    const browser = await signedIn(practitioner);
    const path = `${planPath(caseId)}/sections/health-needs`;
    const version = '1';
    const send = (body: string) =>
      post(browser, path, submitSection, {
        caseId,
        kind: 'HEALTH_NEEDS',
        version,
        body,
        formKey: randomUUID(),
      });
    const first = await send('Help to wash');
    expect(first).toEqual({ to: expect.any(String) });
    expect(await send('Help to wash')).toEqual(first);
    expect(await send('Help to dress')).toMatchObject({ state: { errors: [expect.any(Object)] } });
  });
});

describe.each(Object.entries(FORMS))('two tabs on %s', (_, make) => {
  it('keep what each changed, and ask where both changed the same', async () => {
    const editing = await make();
    const { actor, action, path, read, one, other } = editing;
    const browser = await signedIn(actor);
    const send = (values: FormValues) => post(browser, path, action, values);
    const [first, second, third] = [
      await open(browser, editing),
      await open(browser, editing),
      await open(browser, editing),
    ];

    expect(await send({ ...first, ...one })).toEqual({ to: expect.any(String) });
    expect(await send({ ...second, ...other })).toEqual({ to: expect.any(String) });
    expect(await read()).toMatchObject({ ...one, ...other });

    const mine = Object.fromEntries(
      Object.entries(one).map(([name, value]) => [name, OTHERWISE[`${value}`] ?? `${value} too`]),
    );
    const asked = await send({ ...third, ...mine });
    if (!('state' in asked)) throw new Error('Nothing was asked');
    expect(asked.state.errors.map(({ field }) => field)).toEqual(Object.keys(one));
    expect(asked.state.values).toMatchObject({ ...mine, ...other });
    expect(await read()).toMatchObject({ ...one, ...other });

    const { formKey: _key, ...again } = asked.state.values;
    const { version, seen } = await read();
    const current = { ...(version ? { version } : {}), ...(seen ? { seen } : {}) };
    expect(await send({ ...again, ...current, formKey: randomUUID() })).toEqual({ to: expect.any(String) });
    expect(await read()).toMatchObject({ ...mine, ...other });
  });
});

/** Another answer where a word more would be none. */
const OTHERWISE: Record<string, string> = {
  '01632 960001': '01632 960002',
  FEMALE: 'MALE',
  '30': '31',
  '4': '5',
  '500.00': '501.00',
};
