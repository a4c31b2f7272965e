import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { runAt } from '@/lib/core/clock';
import { client } from '@/lib/platform/db/client';
import { formsOfApp } from '../../architecture/form-scan';
import { post, signedIn } from '../../support/browser';
import { ACCOUNT_FORMS } from './made-once/account';
import { ASSESSMENT_STEPS } from './made-once/assessment';
import { DEATH_FORMS } from './made-once/death';
import { DECISION_FORMS } from './made-once/decision';
import { ELIGIBILITY_FORMS } from './made-once/eligibility';
import { ROLE_FORMS } from './made-once/identity';
import { MONEY_STEPS } from './made-once/money';
import { PAYMENT_STEPS } from './made-once/payment';
import { PERSON_STEPS } from './made-once/person';
import { PLAN_STEPS } from './made-once/plan';
import { PRACTICE_FORMS } from './made-once/practice';
import { REPAYMENT_STEPS } from './made-once/repayment';
import { SPENDING_STEPS } from './made-once/spending';

vi.mock('next/headers', async () => (await import('../../support/next-request')).nextHeaders);
vi.mock('next/navigation', async () => (await import('../../support/next-request')).nextNavigation);
vi.mock('next/cache', async () => (await import('../../support/next-request')).nextCache);

beforeAll(() =>
  Promise.all(Array.from({ length: 8 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`)),
);

const MADE_ONCE = {
  ...ACCOUNT_FORMS,
  ...ASSESSMENT_STEPS,
  ...DEATH_FORMS,
  ...DECISION_FORMS,
  ...ELIGIBILITY_FORMS,
  ...MONEY_STEPS,
  ...PAYMENT_STEPS,
  ...PERSON_STEPS,
  ...PLAN_STEPS,
  ...PRACTICE_FORMS,
  ...REPAYMENT_STEPS,
  ...ROLE_FORMS,
  ...SPENDING_STEPS,
};
/** Versions of one text: tests/integration/web/two-tabs.test.ts tries them. */
const BY_VERSION: Readonly<Record<string, true>> = {
  'budget-holder/plan/words/[section]#submitMyWords': true,
  'practitioner/assessments/[assessmentId]/all#submitDomains': true,
  'practitioner/assessments/[assessmentId]/domains/[domain]#submitDomain': true,
  'practitioner/cases/[caseId]/plan/sections/[section]#submitSection': true,
};
/** It adds no row, and is signed once all the same. */
const SIGNED = ['commissioner/payments/[paymentId]#submitApproval'];

it('every form that its rule takes once is tried here', () => {
  const once = formsOfApp().filter(({ creates, joins, reaches }) => !creates && !joins && reaches.length > 0);
  const names = once.map(({ name }) => name).filter((name) => !(name in BY_VERSION));
  expect(Object.keys(MADE_ONCE).sort()).toEqual([...names, ...SIGNED].sort());
});

describe.each(Object.entries(MADE_ONCE))('%s', (_, { on, make, isTakenAgain }) => {
  it('answers a second press as the first, and other answers in words', async () => {
    const { actor, action, path, values, other } = await make();
    const start = new Date(on);
    const browser = await runAt(start, () => signedIn(actor));
    const formKey = randomUUID();
    const send = (seconds: number, change = {}) =>
      runAt(new Date(start.getTime() + seconds * 1_000), () =>
        post(browser, path, action, { ...values, formKey, ...change }),
      );
    const [first, twin] = await Promise.all([send(0), send(0)]);
    expect(first).toEqual({ to: expect.any(String) });
    expect(twin).toEqual(first);
    expect(await send(60)).toEqual(first);
    expect(await send(70, { formKey: randomUUID() })).toEqual(first);
    const refused = { state: { errors: [{ message: expect.any(String) }] } };
    if (other) expect(await send(80, other)).toMatchObject(refused);
    if (!isTakenAgain) expect(await send(1_200, { formKey: randomUUID() })).toMatchObject(refused);
  });
});
