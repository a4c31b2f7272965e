import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { pence } from '@/lib/core/money';
import { addDays, day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { addReceipt } from '@/lib/money/commands/add-receipt';
import { correctSpending } from '@/lib/money/commands/correct-spending';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { withdrawReceipt } from '@/lib/money/commands/withdraw-receipt';
import { withdrawSpending } from '@/lib/money/commands/withdraw-spending';
import { budgetView } from '@/lib/money/queries/budget-view';
import { spendingLine } from '@/lib/money/queries/spending-line';
import { spendingToMend } from '@/lib/money/queries/spending-to-mend';
import { verifyLedger } from '@/lib/money/store/verify-ledger';
import { eventsOf } from '../../support/audit';
import { checkSent } from '../../support/files';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { type ActiveBudget, anActiveBudget, balancesOf, spendingOf, today } from '../../support/money';
import { aPdf } from '../../support/pdf';
import { aHolder, withCaseload } from '../../support/person';
import fc from '../../support/property';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';

let code: string;
let budget: ActiveBudget;
let holder: Actor;
let spendingId: string;
beforeEach(async () => {
  code = await aCommissioner();
  budget = await anActiveBudget(code);
  holder = await aHolder(code, budget.personId);
  spendingId = must(await recordSpending(holder, spendingOf(budget), today)).spendingId;
});

const right = (change: Record<string, unknown> = {}) => ({
  spendingId,
  planLineId: budget.lineId,
  amount: pence(1_001),
  spentOn: today,
  paidTo: 'Town pool',
  note: null,
  formKey: randomUUID(),
  ...change,
});
const back = (change: Record<string, unknown> = {}) => ({
  spendingId,
  reason: 'Typed twice',
  formKey: randomUUID(),
  ...change,
});
const outcome = (result: { ok: true } | { ok: false; error: { kind: string } }) =>
  result.ok ? 'ok' : result.error.kind;
const faults = async () => (await verifyLedger({ codes: [code] })).flatMap(({ faults: found }) => found);

describe('SPE-04: a spending is changed by who recorded it', () => {
  it('by an entry that undoes it and the right one, and the ledger keeps all three (LE-01)', async () => {
    const later = addDays(today, 17);
    const { spendingId: second } = must(await correctSpending(holder, right(), later));
    expect(await balancesOf(budget.budgetId)).toEqual({ COMMITTED: 98_999, HELD: 0, SPENT: 1_001 });
    const entries = await sql(
      `SELECT kind::text, happened_on::text AS on FROM journal_entry WHERE budget_id = $1 ORDER BY id`,
      [budget.budgetId],
    );
    expect(entries.slice(1)).toEqual([
      { kind: 'SPENDING', on: today },
      { kind: 'REVERSAL', on: later },
      { kind: 'SPENDING', on: today },
    ]);
    expect(await eventsOf(budget.personId, 'budget:start')).toEqual([
      'spending:record',
      'spending:mend',
      'spending:record',
    ]);
    expect(await faults()).toEqual([]);
    const old = await spendingLine(holder, spendingId);
    expect(old).toMatchObject({ isReversed: true, mending: null, mayAdd: false, currentId: second });
    const line = await spendingLine(holder, second);
    expect(line).toMatchObject({ amount: '£10.01', mending: 'mine', currentId: null });
    expect(line?.versions.map(({ what, takenBack }) => [what.slice(0, 6), takenBack !== null])).toEqual([
      ['£10.00', true],
      ['£10.01', false],
    ]);
  });

  it('as often as it is wrong, with every receipt on the line', async () => {
    const { uploadId } = must(await addReceipt(holder, { spendingId, file: aPdf() }));
    await checkSent(holder, uploadId);
    const second = must(await correctSpending(holder, right(), today)).spendingId;
    const change = right({ spendingId: second, amount: pence(1_000), paidTo: 'Lido' });
    const third = must(await correctSpending(holder, change, today)).spendingId;
    const line = await spendingLine(holder, third);
    expect(line?.receipts.map(({ id }) => id)).toEqual([uploadId]);
    expect(line?.versions.map(({ id }) => id)).toEqual([spendingId, second, third]);
    const lines = (await budgetView(budget.finance, budget.budgetId, undefined, today))?.page.lines ?? [];
    expect(lines.find((one) => one.spendingId === third)?.receiptIds).toEqual([uploadId]);
    // From the page of the newest, where it is listed; never from that of another line.
    const another = must(await recordSpending(holder, spendingOf(budget), today)).spendingId;
    const from = (id: string) =>
      withdrawReceipt(holder, { spendingId: id, receiptId: uploadId, reason: 'Wrong picture' });
    expect([outcome(await from(another)), outcome(await from(randomUUID()))]).toEqual([
      'not-found',
      'not-found',
    ]);
    expect(outcome(await from(third))).toBe('ok');
    expect(await faults()).toEqual([]);
  });

  it('once where the form is sent twice, and where two tabs are open the second is refused', async () => {
    const form = right();
    const twice = await Promise.all([1, 2].map(() => correctSpending(holder, form, today)));
    expect(twice[0]).toEqual(twice[1]);
    expect(outcome(await correctSpending(holder, right({ amount: pence(5) }), today))).toBe('mended-already');
    expect(outcome(await withdrawSpending(holder, back(), today))).toBe('mended-already');
    const next = must(twice[0] ?? { ok: false, error: { kind: 'none' } }).spendingId;
    const both = await Promise.all([
      correctSpending(holder, right({ spendingId: next, amount: pence(7) }), today),
      withdrawSpending(holder, back({ spendingId: next }), today),
    ]);
    expect(both.map(outcome).sort()).toEqual(['mended-already', 'ok']);
    expect(await faults()).toEqual([]);
  });

  it.each([
    ['nothing', {}, 'nothing-changed'],
    ['more than is left', { amount: pence(100_001) }, 'over-left'],
    ['a day to come', { spentOn: day('2026-06-16') }, 'spent-in-future'],
    ['a line of another plan', { planLineId: randomUUID() }, 'no-such-line'],
  ])('not to %s, and then nothing is undone', async (_, change, expected) => {
    const same = { amount: pence(1_000), ...change };
    expect(outcome(await correctSpending(holder, right(same), today))).toBe(expected);
    expect(await balancesOf(budget.budgetId)).toMatchObject({ SPENT: 1_000 });
  });

  it('asks about another entry like the right one, never about the wrong one itself', async () => {
    must(await recordSpending(holder, spendingOf(budget, { amount: 5_000 }), today));
    const to = (amount: number) => right({ amount: pence(amount), asksFirst: true, note: 'Two of us' });
    expect(outcome(await correctSpending(holder, to(5_000), today))).toBe('like-another');
    expect(outcome(await correctSpending(holder, to(1_000), today))).toBe('ok');
  });
});

describe('SPE-04: a spending is taken back by who recorded it', () => {
  it('also after the budget has ended, and once', async () => {
    await sql(
      `UPDATE budget SET state = 'ENDED', ended_on = $2, ended_from = 'ACTIVE', end_reason = 'DEATH', ended_by_id = $3 WHERE id = $1`,
      [budget.budgetId, today, budget.finance.userId],
    );
    const form = back();
    must(await withdrawSpending(holder, form, today));
    expect(outcome(await withdrawSpending(holder, form, today))).toBe('ok');
    expect(await balancesOf(budget.budgetId)).toEqual({ COMMITTED: 100_000, HELD: 0, SPENT: 0 });
    expect(await spendingLine(holder, spendingId)).toMatchObject({ isReversed: true, mayRecord: false });
    expect(await faults()).toEqual([]);
  });

  it('not by another, nor once it is checked: the page says so, and where to ask', async () => {
    const practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), budget.personId);
    expect(outcome(await withdrawSpending(practitioner, back(), today))).toBe('recorded-by-another');
    expect(outcome(await correctSpending(practitioner, right(), today))).toBe('recorded-by-another');
    expect(await spendingToMend(practitioner, spendingId)).toMatchObject({ refusal: 'recorded-by-another' });
    await sql(`UPDATE spending SET status = 'ACCEPTED' WHERE id = $1`, [spendingId]);
    expect(outcome(await withdrawSpending(holder, back(), today))).toBe('checked-already');
    expect(await spendingLine(holder, spendingId)).toMatchObject({ mending: 'ask' });
    const stranger = await aHolder(code, (await anActiveBudget(code)).personId);
    expect(outcome(await withdrawSpending(stranger, back(), today))).toBe('not-found');
    expect(await spendingToMend(stranger, spendingId)).toBeNull();
    expect(await spendingToMend(budget.finance, spendingId)).toBeNull();
  });
});

it('any sequence of recording, changing and taking back leaves balances that are the sums of what counts', async () => {
  const step = fc.record({
    what: fc.constantFrom('record', 'change', 'cancel'),
    amount: fc.integer({ min: 1, max: 40_000 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
      const one = await anActiveBudget(code);
      const actor = await aHolder(code, one.personId);
      let last = '';
      for (const { what, amount } of steps) {
        const form = { ...right({ amount: pence(amount) }), planLineId: one.lineId, spendingId: last };
        if (what === 'record' || !last) {
          const made = await recordSpending(actor, spendingOf(one, { amount }), today);
          if (made.ok) last = made.value.spendingId;
        } else if (what === 'change') {
          const made = await correctSpending(actor, form, today);
          if (made.ok) last = made.value.spendingId;
        } else await withdrawSpending(actor, back({ spendingId: last }), today);
      }
      const [counted] = await sql<{ sum: string }>(
        `SELECT coalesce(sum(amount_pence), 0) AS sum FROM spending s WHERE budget_id = $1
         AND NOT EXISTS (SELECT FROM journal_entry r WHERE r.reverses_id = s.entry_id)`,
        [one.budgetId],
      );
      const spent = Number(counted?.sum);
      expect(await balancesOf(one.budgetId)).toEqual({ COMMITTED: 100_000 - spent, HELD: 0, SPENT: spent });
    }),
    { numRuns: 6 },
  );
  expect(await faults()).toEqual([]);
}, 60_000);
