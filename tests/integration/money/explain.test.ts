import { beforeAll, describe, expect, test } from 'vitest';
import { findHolderCase } from '@/lib/case/store/holder-case';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Permission } from '@/lib/core/policy/table';
import { PROMISED_KINDS } from '@/lib/home/rules/promises';
import { findPromises } from '@/lib/home/store/promises';
import { findToDoFacts } from '@/lib/home/store/to-do-facts';
import { findBudget } from '@/lib/money/store/budget';
import { lockAccounts } from '@/lib/money/store/ledger-account';
import { findAllocationMoney, findLedgerLines, findPaymentsOnTheirWay } from '@/lib/money/store/ledger-line';
import { countWaiting, findPaymentsIn, findPaymentsOf } from '@/lib/money/store/payment-line';
import { findPartsAhead } from '@/lib/money/store/payments-ahead';
import { findPaymentsWaiting } from '@/lib/money/store/payments-waiting';
import { findTotals } from '@/lib/money/store/totals';
import type { Scope } from '@/lib/platform/db/scope';
import { findStatementRows } from '@/lib/statement/store/statement-line';
import { aMoneyCrowd, signatories } from '../../support/crowd';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { aHolder } from '../../support/person';
import { readsOf } from '../../support/rows-read';
import { sql } from '../../support/superuser';

/** Of 1,500 people there are 5,400 payments, 120 of them waiting, and 10,800 postings. */
const PEOPLE = 1_500;
const WAITING = 150;

let finance: Actor;
let practitioner: Actor;
let holder: Actor;
let ids: {
  person: string;
  case: string;
  budget: string;
  allocation: string;
  payment: Record<string, string>;
};

beforeAll(async () => {
  await signatories();
  // Four commissioners: with fewer, a scan of the whole table would be the right plan.
  for (let other = 0; other < 4; other += 1) {
    practitioner = await aStaffMember('PRACTITIONER', await aCommissioner());
    await aMoneyCrowd(practitioner, PEOPLE);
  }
  const code = practitioner.commissionerCode;
  finance = await aStaffMember('FINANCE_OFFICER', code);
  const [row] = await sql<{ person: string; case: string; budget: string; allocation: string }>(
    `SELECT person_id AS person, budget_id AS budget, (SELECT case_id FROM budget b WHERE b.id = budget_id) AS "case", id AS allocation FROM allocation WHERE commissioner_code = $1::text AND budget_id = md5($1::text || ' budget 701')::uuid`,
    [code],
  );
  const payments = await sql<{ state: string; id: string }>(
    `SELECT state, (array_agg(id ORDER BY due_on, id))[count(*) / 2] AS id FROM payment WHERE commissioner_code = $1 GROUP BY state`,
    [code],
  );
  if (!row) throw new Error('The crowd has no budget 701');
  ids = { ...row, payment: Object.fromEntries(payments.map(({ state, id }) => [state, id])) };
  holder = await aHolder(code, ids.person);
  practitioner = { ...practitioner, personIds: [ids.person] };
  await sql('VACUUM (ANALYZE)');
}, 120_000);

/** The scans that read more rows than `bound`. There must be none. */
async function scansOver(
  bound: number,
  actor: Actor,
  permission: Permission,
  run: (scope: Scope) => Promise<unknown>,
) {
  const reads = await readsOf(actor, permission, run);
  return reads.filter(({ rows }) => rows > bound);
}

describe('the payments of a commissioner', () => {
  for (const state of ['PROPOSED', 'APPROVED', 'RELEASED', 'CANCELLED'] as const) {
    test(`${state}: a page reads only its own rows and waiting payments, wherever it begins`, async () => {
      const page = (after: string | null) => (scope: Scope) =>
        findPaymentsIn(scope, state, { after, size: 26 });
      expect(await scansOver(WAITING, finance, 'payment:list', page(null))).toEqual([]);
      expect(await scansOver(WAITING, finance, 'payment:list', page(ids.payment[state] ?? ''))).toEqual([]);
    });
  }

  test('they are counted, and listed at home, without reading finished payments', async () => {
    expect(await scansOver(WAITING, finance, 'payment:list', countWaiting)).toEqual([]);
    expect(
      await scansOver(WAITING, finance, 'payment:list', (scope) => findPaymentsWaiting(scope, 20)),
    ).toEqual([]);
  });

  test('the totals read each live budget and its accounts once', async () => {
    const reads = await readsOf(finance, 'budget:list', findTotals);
    expect(reads.find(({ table }) => table === 'budget')?.rows).toBeLessThanOrEqual(PEOPLE);
    expect(reads.find(({ table }) => table === 'ledger_account')?.rows).toBeLessThanOrEqual(PEOPLE * 3);
  });
});

describe('one budget', () => {
  const reads: [string, (scope: Scope) => Promise<unknown>][] = [
    ['its account', (scope) => findLedgerLines(scope, ids.budget, { after: null, size: 26 })],
    ['its parts', (scope) => findAllocationMoney(scope, ids.budget)],
    ['its payments', (scope) => findPaymentsOf(scope, ids.budget, 50)],
    ['its statement', (scope) => findStatementRows(scope, ids.budget, day('2026-06-14'))],
    ['its payments on their way', (scope) => findPaymentsOnTheirWay(scope, ids.budget, day('2026-06-14'))],
    ['what there is to do about it', (scope) => findToDoFacts(scope, [ids.person], day('2026-06-14'))],
    ['the promises of its case', (scope) => findPromises(scope, ids.case, PROMISED_KINDS)],
    ['its case', (scope) => findHolderCase(scope, ids.person, day('2026-06-14'))],
  ];
  for (const [name, run] of reads) {
    test(`${name}: each reader reads only this budget's rows`, async () => {
      for (const actor of [finance, practitioner, holder]) {
        expect(await scansOver(20, actor, 'budget:view', run)).toEqual([]);
      }
    });
  }

  test('its next payments: apart from the list of bank holidays, only this budget’s rows', async () => {
    const ahead = async (scope: Scope) => {
      const budget = await findBudget(scope, ids.budget);
      return budget && findPartsAhead(scope, budget, day('2026-06-14'));
    };
    const reads = await scansOver(20, holder, 'budget:view', ahead);
    expect(reads.filter(({ table }) => table !== 'bank_holiday')).toEqual([]);
  });

  test('its accounts are locked, with the fund, without reading those of other budgets', async () => {
    const lock = (withFund: boolean) => (scope: Scope) =>
      lockAccounts(scope, { allocationIds: [ids.allocation], withFund });
    expect(await scansOver(8, holder, 'spending:record', lock(false))).toEqual([]);
    expect(await scansOver(8, finance, 'payment:release', lock(true))).toEqual([]);
  });
});
