import { beforeAll, describe, expect, it, vi } from 'vitest';
import { submitStart } from '@/app/commissioner/cases/[caseId]/start/actions';
import { budgetsSpec, caseloadSpec } from '@/components/home/list-specs';
import { caseView } from '@/lib/case/queries/case-view';
import { runAt } from '@/lib/core/clock';
import { dateValues } from '@/lib/core/form/date-values';
import { pence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { holderHome } from '@/lib/home/queries/holder-home';
import { caseloadList } from '@/lib/home/queries/people-list';
import { personSummary } from '@/lib/home/queries/person-summary';
import { startBudget } from '@/lib/money/commands/start-budget';
import { budgetList } from '@/lib/money/queries/budget-list';
import { budgetView } from '@/lib/money/queries/budget-view';
import { recordPersonInformed } from '@/lib/plan/commands/record-person-informed';
import { setIndicativeBudget } from '@/lib/plan/commands/set-indicative-budget';
import { startPlan } from '@/lib/plan/commands/start-plan';
import { planView } from '@/lib/plan/queries/plan-view';
import { post, signedIn } from '../../support/browser';
import { someAccounts } from '../../support/case';
import { onDay } from '../../support/day';
import { anEligibleChildCase } from '../../support/decision';
import { aStaffMember } from '../../support/identity';
import { balancesOf, startOf } from '../../support/money';
import { aHolder } from '../../support/person';
import {
  agreeOnPaper,
  anAmountFor,
  approve,
  arrangementsBy,
  type PlanCase,
  send,
  writePlan,
} from '../../support/plan';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';
import { viewOf } from '../../support/walk-list';

vi.mock('next/headers', async () => (await import('../../support/next-request')).nextHeaders);
vi.mock('next/navigation', async () => (await import('../../support/next-request')).nextNavigation);
vi.mock('next/cache', async () => (await import('../../support/next-request')).nextCache);

const on = day('2026-03-20');
const startsOn = day('2026-04-01');

/** A young person born on 12 January 2009, with 52 weeks of £612.50 approved. */
async function anApprovedChild(): Promise<PlanCase & { finance: Actor }> {
  const accounts = await someAccounts({ dateOfBirth: '2009-01-12' });
  const { practitioner } = accounts;
  const caseId = await onDay(on, () => anEligibleChildCase(accounts, on));
  const made = { ...accounts, caseId };
  await onDay(on, async () => {
    const weekly = { weekly: pence(61_250), contingencyWeeks: 0, oneOff: null, oneOffFor: null };
    const amount = anAmountFor(caseId, weekly);
    must(await setIndicativeBudget(practitioner, amount, on));
    const { indicativeId } = amount;
    const informed = { caseId, indicativeId, informedOn: on, informedHow: 'In person' };
    must(await recordPersonInformed(practitioner, informed, on));
    must(await startPlan(practitioner, { caseId }, on));
    const services = [{ service: 'Support', cost: 'WEEKLY', amount: pence(61_250) }] as const;
    const arrangements = { ...arrangementsBy(practitioner.userId, on), startsOn };
    await writePlan(made, { services, arrangements }, on);
    await agreeOnPaper(made, on);
    await approve(accounts.lead, { caseId, submissionId: await send(made, on) }, on);
  });
  return { ...made, finance: await aStaffMember('FINANCE_OFFICER', accounts.code) };
}

let child: Awaited<ReturnType<typeof anApprovedChild>>;
beforeAll(async () => {
  child = await anApprovedChild();
});

const budgetOf = async (caseId: string) =>
  (await sql('SELECT id, ends_on::text, agreed_pence FROM budget WHERE case_id = $1', [caseId]))[0];

describe('BUD-14: the start of a child’s budget that would run over 18', () => {
  it('is warned of where the plan and its money are written, before it is refused', async () => {
    const { practitioner, lead, caseId } = child;
    const past18 = { planned: '2027-03-30', lastDay: '2027-01-11' };
    for (const reader of [practitioner, lead])
      expect((await planView(reader, caseId, on))?.past18).toEqual(past18);
    expect((await caseView(practitioner, caseId, on))?.childEndsOn).toBe('2027-01-11');
  });

  it('is refused with the offer, and one button takes it', async () => {
    const { finance, caseId } = child;
    const at = new Date(`${on}T11:00:00Z`);
    const browser = await runAt(at, () => signedIn(finance));
    const rows = [0, 1, 2, 3].map((row) => [`allocations-${row}-amount`, row === 0 ? '31850' : '']);
    const values = {
      caseId,
      ...Object.fromEntries(rows),
      'allocations-0-way': 'NOTIONAL',
      ...dateValues('startsOn', startsOn),
    };
    const path = `/commissioner/cases/${caseId}/start`;
    const sent = (change = {}) => runAt(at, () => post(browser, path, submitStart, { ...values, ...change }));
    const refused = await sent();
    expect(refused).toMatchObject({
      state: {
        errors: [{ message: expect.stringContaining('would run to 30 March 2027') }],
        cards: [
          {
            facts: [
              { term: 'Last day', value: '11 January 2027, the day before the 18th birthday' },
              { term: 'Days', value: '286' },
              { term: 'Amount', value: '£25,025.00' },
            ],
          },
        ],
      },
    });
    expect(await budgetOf(caseId)).toBeUndefined();
    expect(await sent({ endsAt18: 'yes' })).toEqual({
      to: expect.stringContaining('/commissioner/budgets/'),
    });
    const budget = await budgetOf(caseId);
    expect(budget).toMatchObject({ ends_on: '2027-01-11', agreed_pence: '2502500' });
    expect(await balancesOf(budget?.id)).toEqual({ COMMITTED: 2_502_500, HELD: 0, SPENT: 0 });
    expect(await sql('SELECT amount_pence FROM funding_share WHERE budget_id = $1', [budget?.id])).toEqual([
      { amount_pence: '2502500' },
    ]);
    const again = { ...startOf(caseId, [{ way: 'NOTIONAL', amount: 3_185_000 }]), startsOn, endsAt18: true };
    expect(await startBudget(finance, again, on)).toEqual({ ok: true, value: { budgetId: budget?.id } });
  });

  it('then says on each page that it ends at 18', async () => {
    const { finance, practitioner, personId, caseId, lead } = child;
    const { id } = (await budgetOf(caseId)) ?? {};
    for (const reader of [finance, practitioner, lead])
      expect(await budgetView(reader, id, undefined, on)).toMatchObject({
        at18: 'before',
        endsOn: '11 January 2027',
      });
    expect((await budgetList(lead, viewOf(budgetsSpec), null, on))?.rows).toMatchObject([{ at18: 'before' }]);
    expect((await caseloadList(practitioner, viewOf(caseloadSpec), startsOn))?.rows).toMatchObject([
      { childEndsOn: '2027-01-11' },
    ]);
    const holder = await aHolder(child.code, personId);
    expect((await holderHome(holder, personId, startsOn))?.money).toMatchObject({ at18: 'before' });
    expect((await planView(practitioner, caseId, on))?.past18).toBeNull();
    expect((await personSummary(practitioner, personId, on))?.cases).toMatchObject([{ at18: 'before' }]);
  });
});
