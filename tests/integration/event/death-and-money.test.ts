import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { pence } from '@/lib/core/money';
import { addDays, day, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { recordDeath } from '@/lib/event/commands/record-death';
import { takeBackDeath } from '@/lib/event/commands/take-back-death';
import { deathMistakeForm } from '@/lib/event/queries/death-forms';
import { approvePayment } from '@/lib/money/commands/approve-payment';
import { cancelPayment } from '@/lib/money/commands/cancel-payment';
import { endBudget } from '@/lib/money/commands/end-budget';
import { proposePayment } from '@/lib/money/commands/propose-payment';
import { releasePayment } from '@/lib/money/commands/release-payment';
import { settleFinalPayments } from '@/lib/money/commands/settle-final-payments';
import { budgetView } from '@/lib/money/queries/budget-view';
import { paymentForm } from '@/lib/money/queries/payment-form';
import type { LedgerFault } from '@/lib/money/store/ledger-fault';
import { verifyLedger } from '@/lib/money/store/verify-ledger';
import { client } from '@/lib/platform/db/client';
import { eventsOf } from '../../support/audit';
import { aDeathOf, died, openClocksOf } from '../../support/death';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { type ActiveBudget, anActiveBudget, balancesOf, startsOn, today } from '../../support/money';
import { withCaseload } from '../../support/person';
import { kindOf, must } from '../../support/result';
import { chooseSetting } from '../../support/settings';
import { sql } from '../../support/superuser';

const DIED = day('2026-06-10');

let code: string;
let people: { proposer: Actor; approver: Actor; payer: Actor; lead: Actor };

beforeAll(async () => {
  code = await aCommissioner();
  const finance = () => aStaffMember('FINANCE_OFFICER', code);
  people = {
    proposer: await finance(),
    approver: await finance(),
    payer: await finance(),
    lead: await aStaffMember('PHB_LEAD', code),
  };
  // A cold pool opens its connections one by one, and would queue what ought to race.
  await Promise.all(Array.from({ length: 8 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`));
});

const aDirectPayment = () => anActiveBudget(code, [{ way: 'DIRECT_PAYMENT', amount: 100_000 }]);
const practitionerOf = async ({ personId }: ActiveBudget) =>
  withCaseload(await aStaffMember('PRACTITIONER', code), personId);

type Given = { from?: PlainDate; to?: PlainDate; owedReason?: string };

/** A payment for the first 28 days of the budget unless given. */
const proposalOf = (budget: ActiveBudget, { from, to, owedReason }: Given = {}) => ({
  budgetId: budget.budgetId,
  allocationId: budget.allocationIds[0] ?? '',
  amount: pence(10_000),
  startsOn: from ?? startsOn,
  endsOn: to ?? addDays(startsOn, 27),
  dueOn: addDays(today, 3),
  formKey: randomUUID(),
  owedReason: owedReason ?? null,
});
const proposed = async (budget: ActiveBudget, given?: Given) =>
  must(await proposePayment(people.proposer, proposalOf(budget, given), today)).paymentId;
const approve = (paymentId: string, owedReason?: string) =>
  kindOf(approvePayment(people.approver, { paymentId, owedReason }, today));
const release = (paymentId: string) => kindOf(releasePayment(people.payer, { paymentId }, today));
const end = (budget: ActiveBudget, lastDay = DIED) =>
  endBudget(people.lead, { caseId: budget.caseId, reason: 'DEATH', lastDay }, today);
const settle = ({ caseId }: ActiveBudget) =>
  settleFinalPayments(people.payer, { caseId, note: 'All wages paid' }, today);

/** The balance of a commissioner's fund, in pence. */
async function fundOf(commissioner: string): Promise<number> {
  const [row] = await sql<{ pence: string }>(
    `SELECT balance_pence AS pence FROM ledger_account WHERE commissioner_code = $1 AND kind = 'FUND'`,
    [commissioner],
  );
  return Number(row?.pence);
}

async function faultsOf(commissioner: string): Promise<LedgerFault[]> {
  const verdicts = await verifyLedger({ codes: [commissioner] });
  return verdicts.flatMap(({ faults }) => faults);
}

const statesOf = async ({ budgetId }: ActiveBudget) =>
  (
    await sql<{ state: string }>('SELECT state FROM payment WHERE budget_id = $1 ORDER BY period_starts_on', [
      budgetId,
    ])
  ).map(({ state }) => state);

describe('PAY-04: after a death', () => {
  it('a payment for later days is not approved, released or proposed, whatever the reason', async () => {
    const budget = await aDirectPayment();
    const [first, second] = [
      await proposed(budget),
      await proposed(budget, { from: day('2026-07-01'), to: day('2026-07-28') }),
    ];
    expect(await approve(first)).toBe('ok');
    await died(people.lead, budget.personId, today);
    expect(await release(first)).toBe('payout-stopped');
    expect(await approve(first, 'Wages')).toBe('payout-stopped');
    expect(await approve(second, 'Wages')).toBe('payout-stopped');
    const late = proposalOf(budget, { from: DIED, to: addDays(DIED, 1), owedReason: 'Wages' });
    expect(await kindOf(proposePayment(people.proposer, late, today))).toBe('payout-stopped');
    expect(await balancesOf(budget.budgetId)).toEqual({ COMMITTED: 100_000, HELD: 0, SPENT: 0 });
  });

  it('what was owed up to the day goes out with a reason, which stays on the payment and in the trail', async () => {
    const budget = await aDirectPayment();
    await died(people.lead, budget.personId, today);
    const owed = { from: startsOn, to: DIED };
    expect(await kindOf(proposePayment(people.proposer, proposalOf(budget, owed), today))).toBe(
      'owed-reason-missing',
    );
    const paymentId = await proposed(budget, { ...owed, owedReason: 'Wages of two assistants' });
    expect(await approve(paymentId)).toBe('ok');
    expect(await release(paymentId)).toBe('ok');
    const [row] = await sql('SELECT owed_reason, owed_reason_by_id FROM payment WHERE id = $1', [paymentId]);
    expect(row).toEqual({
      owed_reason: 'Wages of two assistants',
      owed_reason_by_id: people.proposer.userId,
    });
  });

  it('a payment that waited needs the approver’s reason, and an approved one is approved again with it', async () => {
    const budget = await aDirectPayment();
    const [waiting, approved] = [
      await proposed(budget, { to: addDays(startsOn, 3) }),
      await proposed(budget, { from: addDays(startsOn, 4), to: DIED }),
    ];
    await approve(approved);
    await died(people.lead, budget.personId, today);
    expect(await approve(waiting)).toBe('owed-reason-missing');
    expect(await release(approved)).toBe('owed-reason-missing');
    expect(await approve(waiting, '  ')).toBe('owed-reason-missing');
    expect(await approve(waiting, 'Care before the death')).toBe('ok');
    expect(
      await kindOf(approvePayment(people.proposer, { paymentId: approved, owedReason: 'x' }, today)),
    ).toBe('approver-is-creator');
    expect(
      await kindOf(approvePayment(people.lead, { paymentId: approved, owedReason: 'Care' }, today)),
    ).toBe('ok');
    expect(await release(waiting)).toBe('ok');
    expect(await release(approved)).toBe('ok');
    const [event] = await sql(
      `SELECT reason FROM audit_event WHERE subject_id = $1 AND action = 'payment:approve' ORDER BY sequence DESC LIMIT 1`,
      [approved],
    );
    expect(event).toEqual({ reason: 'Care' });
  });

  it('a payment can still be cancelled', async () => {
    const budget = await aDirectPayment();
    const paymentId = await proposed(budget);
    await died(people.lead, budget.personId, today);
    expect(await kindOf(cancelPayment(people.lead, { paymentId, reason: 'Died' }))).toBe('ok');
  });

  it('a day of death before the budget leaves nothing owed', async () => {
    const budget = await aDirectPayment();
    const paymentId = await proposed(budget, { to: startsOn });
    await died(people.lead, budget.personId, today, { diedOn: addDays(startsOn, -1) });
    expect(await approve(paymentId, 'Wages')).toBe('payout-stopped');
  });

  it('all budgets of the person are stopped, and no other person’s', async () => {
    const [budget, other] = [await aDirectPayment(), await aDirectPayment()];
    const paymentId = await proposed(other);
    await died(people.lead, budget.personId, today);
    expect(await approve(paymentId)).toBe('ok');
  });

  it('is waited for: of a release and a death at once, no payment goes out after the death', async () => {
    for (let round = 0; round < 6; round += 1) {
      const budget = await aDirectPayment();
      const paymentId = await proposed(budget);
      await approve(paymentId);
      const [released, dead] = await Promise.all([
        release(paymentId),
        kindOf(recordDeath(people.lead, aDeathOf(budget.personId), today)),
      ]);
      expect(dead).toBe('ok');
      const [order] = await sql<{ actions: string[] }>(
        `SELECT array_agg(action ORDER BY sequence) AS actions FROM audit_event
         WHERE person_id = $1 AND action IN ('payment:release', 'death:record')`,
        [budget.personId],
      );
      // In either order: nothing was released once the death was on record.
      expect(order?.actions.at(-1)).toBe('death:record');
      expect(['ok', 'payout-stopped']).toContain(released);
      expect(order?.actions.includes('payment:release')).toBe(released === 'ok');
    }
  });

  it('holds a release back while the death is being recorded and refuses it then', async () => {
    const budget = await aDirectPayment();
    const paymentId = await proposed(budget);
    await approve(paymentId);
    let released: string | undefined;
    await client().$transaction(async (tx) => {
      await tx.$executeRawUnsafe(
        `SET LOCAL app.commissioner_code = '${code}'; SET LOCAL app.reach = 'commissioner'; SET LOCAL app.user_id = '${people.lead.userId}'; SET LOCAL app.person_ids = ''`,
      );
      await tx.$executeRaw`UPDATE person SET died_on = ${DIED}::date WHERE id = ${budget.personId}::uuid`;
      void release(paymentId).then((kind) => {
        released = kind;
      });
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(released).toBeUndefined();
    });
    await expect.poll(() => released).toBe('payout-stopped');
  });
});

describe('DEA-02: how long the tasks have', () => {
  it('is what the commissioner has set', async () => {
    const own = await aCommissioner();
    const lead = await aStaffMember('PHB_LEAD', own);
    const { personId } = await anActiveBudget(own);
    for (const [key, value] of [
      ['clock-after-death-contact', 1],
      ['clock-final-payments', 40],
      ['clock-end-budget', 7],
    ] as const)
      await chooseSetting(own, { key, value, startsOn: today });
    await died(lead, personId, today);
    const rows = await sql(
      `SELECT kind::text, due_on::text FROM clock WHERE person_id = $1 AND ended_on IS NULL ORDER BY 1`,
      [personId],
    );
    // 15 June 2026 is a Monday.
    expect(rows).toEqual([
      { kind: 'AFTER_DEATH_CONTACT', due_on: '2026-06-16' },
      { kind: 'END_BUDGET', due_on: '2026-06-22' },
      { kind: 'FINAL_PAYMENTS', due_on: '2026-07-25' },
    ]);
  });
});

describe('endBudget', () => {
  it('ends on the day of death, cancels what waits for later days with the reason and keeps what was paid', async () => {
    const budget = await aDirectPayment();
    const paid = await proposed(budget, { to: addDays(startsOn, 6) });
    await approve(paid);
    await release(paid);
    await proposed(budget, { from: addDays(startsOn, 7), to: DIED });
    await proposed(budget, { from: day('2026-07-01'), to: day('2026-07-28') });
    await died(people.lead, budget.personId, today);
    expect(await openClocksOf(budget.personId)).toEqual([
      'AFTER_DEATH_CONTACT',
      'END_BUDGET',
      'FINAL_PAYMENTS',
    ]);
    expect(must(await end(budget))).toMatchObject({ cancelled: 1 });
    expect(await statesOf(budget)).toEqual(['RELEASED', 'PROPOSED', 'CANCELLED']);
    const [row] = await sql(
      `SELECT b.state, b.ended_on::text, b.end_reason, c.state AS case_state FROM budget b JOIN phb_case c ON c.id = b.case_id WHERE b.id = $1`,
      [budget.budgetId],
    );
    expect(row).toEqual({ state: 'ENDED', ended_on: DIED, end_reason: 'DEATH', case_state: 'ENDED' });
    expect(await openClocksOf(budget.personId)).toEqual(['AFTER_DEATH_CONTACT', 'FINAL_PAYMENTS']);
    // The payment that waits for days up to the death stays committed.
    expect(await balancesOf(budget.budgetId)).toEqual({ COMMITTED: 10_000, HELD: 10_000, SPENT: 0 });
  });

  it('gives what is not owed back to the fund, as an entry on the account, and the rest when all is settled', async () => {
    const budget = await aDirectPayment();
    const fund = () => fundOf(code);
    const before = await fund();
    await died(people.lead, budget.personId, today);
    await end(budget);
    // 10 of 364 days of £1,000 may still be owed.
    expect(await balancesOf(budget.budgetId)).toEqual({ COMMITTED: 2_747, HELD: 0, SPENT: 0 });
    expect((await fund()) - before).toBe(97_253);
    expect((await budgetView(people.lead, budget.budgetId, undefined, today))?.position).toMatchObject({
      agreed: 100_000,
      committed: 2_747,
      givenBack: 97_253,
    });
    expect(await kindOf(settle(budget))).toBe('ok');
    expect(await balancesOf(budget.budgetId)).toEqual({ COMMITTED: 0, HELD: 0, SPENT: 0 });
    expect((await fund()) - before).toBe(100_000);
    const view = await budgetView(people.lead, budget.budgetId, undefined, today);
    expect(view?.page.lines.map(({ kind, amount, leftAfter }) => [kind, amount, leftAfter])).toEqual([
      ['RELEASE', '£27.47', '£0.00'],
      ['RELEASE', '£972.53', '£27.47'],
      ['COMMITMENT', '£1,000.00', '£1,000.00'],
    ]);
    expect(view?.position).toMatchObject({ agreed: 100_000, left: 0, givenBack: 100_000 });
    expect(view?.allocations[0]).toMatchObject({ givenBack: '£1,000.00', isPayable: false });
    expect(await faultsOf(code)).toEqual([]);
  });

  it('commits again what a final payment needs, until all is settled', async () => {
    const budget = await aDirectPayment();
    await died(people.lead, budget.personId, today);
    await end(budget);
    const form = () => paymentForm(people.proposer, budget.budgetId, budget.allocationIds[0] ?? '', today);
    expect((await form())?.free).toBe('£1,000.00');
    const late = { ...proposalOf(budget, { to: DIED, owedReason: 'Wages' }), amount: pence(100_001) };
    expect(await kindOf(proposePayment(people.proposer, late, today))).toBe('over-committed');
    const paymentId = await proposed(budget, { to: DIED, owedReason: 'Wages and notice' });
    expect(await balancesOf(budget.budgetId)).toEqual({ COMMITTED: 10_000, HELD: 0, SPENT: 0 });
    expect(await approve(paymentId)).toBe('ok');
    expect(await release(paymentId)).toBe('ok');
    expect(await kindOf(settle(budget))).toBe('ok');
    expect(await balancesOf(budget.budgetId)).toEqual({ COMMITTED: 0, HELD: 10_000, SPENT: 0 });
    expect((await form())?.free ?? null).toBeNull();
    const after = {
      ...proposalOf(budget, { from: DIED, to: DIED, owedReason: 'More' }),
      overlapReason: 'More',
    };
    expect(await kindOf(proposePayment(people.proposer, after, today))).toBe('over-committed');
    expect(await faultsOf(code)).toEqual([]);
  });

  it('gives all back at once where the final payments were settled before', async () => {
    const budget = await anActiveBudget(code);
    await died(people.lead, budget.personId, today);
    expect(await kindOf(settle(budget))).toBe('ok');
    await end(budget);
    expect(await balancesOf(budget.budgetId)).toEqual({ COMMITTED: 0, HELD: 0, SPENT: 0 });
  });

  it('lets what was owed up to the day be paid with a reason, and then the final payments are settled', async () => {
    const budget = await aDirectPayment();
    const owed = await proposed(budget, { to: DIED });
    await died(people.lead, budget.personId, today);
    await end(budget);
    expect(await kindOf(settle(budget))).toBe('payments-waiting');
    expect(await approve(owed, 'Wages')).toBe('ok');
    expect(await release(owed)).toBe('ok');
    expect(await kindOf(settle(budget))).toBe('ok');
    expect(await kindOf(settle(budget))).toBe('nothing-to-settle');
    expect(await openClocksOf(budget.personId)).toEqual(['AFTER_DEATH_CONTACT']);
  });

  it('is refused without a death, for another day, and is one end however often it is sent', async () => {
    const budget = await aDirectPayment();
    expect(await kindOf(end(budget))).toBe('no-death-recorded');
    await died(people.lead, budget.personId, today);
    expect(await kindOf(end(budget, addDays(DIED, 1)))).toBe('not-the-last-day');
    expect((await Promise.all([end(budget), end(budget)])).map(({ ok }) => ok)).toEqual([true, true]);
    expect((await eventsOf(budget.personId)).filter((action) => action === 'budget:end')).toHaveLength(1);
  });

  it('is not there for practitioners, auditors or other commissioners', async () => {
    const budget = await aDirectPayment();
    await died(people.lead, budget.personId, today);
    const others = [
      await practitionerOf(budget),
      await aStaffMember('AUDITOR', code),
      await aStaffMember('FINANCE_OFFICER', await aCommissioner()),
    ];
    for (const actor of others) {
      const input = { caseId: budget.caseId, reason: 'DEATH', lastDay: DIED } as const;
      expect(await kindOf(endBudget(actor, input, today))).toBe('not-found');
      expect(await kindOf(settleFinalPayments(actor, { caseId: budget.caseId, note: 'Paid' }, today))).toBe(
        'not-found',
      );
    }
  });
});

describe('a death taken back', () => {
  const takeBack = (budget: ActiveBudget) =>
    kindOf(takeBackDeath(people.lead, { personId: budget.personId, reason: 'Another person' }, today));

  it('gives back the clocks, the budget and the payments, and everything goes on', async () => {
    const budget = await aDirectPayment();
    const [waiting, approved] = [
      await proposed(budget),
      await proposed(budget, { from: day('2026-07-01'), to: day('2026-07-28') }),
    ];
    await approve(approved);
    const clocks = () =>
      sql(
        `SELECT kind::text, started_on::text, due_on::text, ended_on, ended_by, owner_role FROM clock
         WHERE case_id = $1 AND kind::text NOT IN ('AFTER_DEATH_CONTACT', 'FINAL_PAYMENTS', 'END_BUDGET') ORDER BY kind`,
        [budget.caseId],
      );
    const before = await clocks();
    await died(people.lead, budget.personId, today);
    must(await end(budget));
    const form = await deathMistakeForm(people.lead, budget.personId);
    expect(form?.staysClosed).toEqual([]);
    expect(await statesOf(budget)).toEqual(['CANCELLED', 'CANCELLED']);
    expect(await takeBack(budget)).toBe('ok');
    expect(await statesOf(budget)).toEqual(['PROPOSED', 'APPROVED']);
    expect(await clocks()).toEqual(before);
    expect(await openClocksOf(budget.personId)).toEqual(['ELIGIBILITY_REVIEW']);
    const [row] = await sql(
      `SELECT b.state, b.ended_on, b.end_reason, c.state AS case_state, c.closed_on FROM budget b JOIN phb_case c ON c.id = b.case_id WHERE b.id = $1`,
      [budget.budgetId],
    );
    expect(row).toEqual({
      state: 'ACTIVE',
      ended_on: null,
      end_reason: null,
      case_state: 'ACTIVE',
      closed_on: null,
    });
    expect(await approve(waiting)).toBe('ok');
    expect(await release(waiting)).toBe('ok');
    expect(await release(approved)).toBe('ok');
  });

  it('commits again exactly what the end and the settling gave back', async () => {
    const budget = await anActiveBudget(code, [
      { way: 'DIRECT_PAYMENT', amount: 60_000 },
      { way: 'NOTIONAL', amount: 40_000 },
    ]);
    const rows = () =>
      sql('SELECT id, balance_pence FROM ledger_account WHERE budget_id = $1 ORDER BY id', [budget.budgetId]);
    const [before, fund] = [await rows(), await fundOf(code)];
    for (let round = 0; round < 2; round += 1) {
      await died(people.lead, budget.personId, today);
      await end(budget);
      expect(await kindOf(settle(budget))).toBe('ok');
      expect(await balancesOf(budget.budgetId)).toEqual({ COMMITTED: 0, HELD: 0, SPENT: 0 });
      expect(await takeBack(budget)).toBe('ok');
      expect(await rows()).toEqual(before);
      expect(await fundOf(code)).toBe(fund);
    }
    expect(await faultsOf(code)).toEqual([]);
    const actions = await eventsOf(budget.personId);
    expect(actions.filter((action) => action === 'budget:release')).toHaveLength(4);
    expect(actions.filter((action) => action === 'budget:recommit')).toHaveLength(2);
  });

  it('leaves cancelled what was paid in another way since', async () => {
    const budget = await aDirectPayment();
    await proposed(budget);
    await died(people.lead, budget.personId, today);
    must(await end(budget));
    await proposed(budget, { to: DIED, owedReason: 'Wages up to the day' });
    expect(await takeBack(budget)).toBe('ok');
    expect((await statesOf(budget)).sort()).toEqual(['CANCELLED', 'PROPOSED']);
  });

  it('can be recorded again, and taken back again', async () => {
    const budget = await aDirectPayment();
    for (let round = 0; round < 2; round += 1) {
      await died(people.lead, budget.personId, today, { diedOn: addDays(DIED, -round) });
      must(await end(budget, addDays(DIED, -round)));
      expect(await takeBack(budget)).toBe('ok');
      expect(await openClocksOf(budget.personId)).toEqual(['ELIGIBILITY_REVIEW']);
    }
    expect(await takeBack(budget)).toBe('no-death-recorded');
  });
});
