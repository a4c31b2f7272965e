import { beforeAll, describe, expect, test } from 'vitest';
import { budgetsSpec } from '@/components/home/list-specs';
import { budgetsCsv } from '@/components/money/budgets-csv';
import type { PhbGroup } from '@/lib/case/rules/groups';
import type { Params } from '@/lib/core/list-view';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { budgetBatch, budgetList } from '@/lib/money/queries/budget-list';
import { csvResponse } from '@/lib/web/http/csv-response';
import { accountsIn, withPerson } from '../../support/case';
import { copiesOfPerson } from '../../support/crowd';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { aBudget, type BudgetGiven } from '../../support/money';
import { sql } from '../../support/superuser';
import { viewOf, walk } from '../../support/walk-list';

const today = day('2026-02-10');
let code: string;
let lead: Actor;
let practitioner: Actor;

beforeAll(async () => {
  code = await aCommissioner();
  lead = await aStaffMember('PHB_LEAD', code);
  practitioner = await aStaffMember('PRACTITIONER', code);
  const accounts = { ...(await accountsIn(code)), practitioner };
  const aBudgetOf = async (
    familyName: string,
    { group, ...given }: BudgetGiven & { group?: PhbGroup } = {},
  ) => {
    const budgetId = await aBudget(await withPerson(accounts, { familyName, givenName: '=cmd' }), given);
    // The group of a budget is that of its case, which no command of another group leads to here.
    if (group) await sql('UPDATE budget SET "group" = $2 WHERE id = $1', [budgetId, group]);
  };
  await aBudgetOf('Adams', {
    endsOn: '2026-05-10',
    agreedPence: 500_000,
    spentPence: 120_050,
    withPayeePence: 1000,
    way: 'DIRECT_PAYMENT',
  });
  await aBudgetOf('Baker', {
    endsOn: '2026-05-11',
    startsOn: '2026-02-01',
    agreedPence: 100_000,
    group: 'WHEELCHAIR',
  });
  await aBudgetOf('Clark', { endsOn: '2026-12-31', state: 'SUSPENDED', agreedPence: 300_000 });
  await aBudgetOf('Davis', {
    endsOn: '2026-03-01',
    state: 'ENDED',
    agreedPence: 200_000,
    startsOn: '2025-03-01',
  });
});

async function names(
  params: Params = {},
  search: string | null = null,
  actor = lead,
): Promise<string[] | undefined> {
  const page = await budgetList(actor, viewOf(budgetsSpec, params), search, today);
  return page?.rows.map(({ familyName }) => familyName);
}

describe('the list of budgets', () => {
  test('shows each budget with its money and its ways of managing, earliest end first', async () => {
    const page = await budgetList(lead, viewOf(budgetsSpec), null, today);
    expect(page?.rows.map(({ familyName }) => familyName)).toEqual(['Davis', 'Adams', 'Baker', 'Clark']);
    expect(page?.rows[1]).toMatchObject({
      agreed: 500_000,
      spent: 120_050,
      left: 379_950,
      ways: ['DIRECT_PAYMENT'],
      endsOn: '2026-05-10',
    });
  });

  test('marks budgets that end within 90 days, counting today, and no ended budget', async () => {
    const page = await budgetList(lead, viewOf(budgetsSpec), null, today);
    expect(page?.rows.map(({ endsSoon }) => endsSoon)).toEqual([false, true, false, false]);
    expect(await names({ ends: 'soon' })).toEqual(['Adams']);
  });

  const orders: [string, string[]][] = [
    ['-agreed', ['Adams', 'Clark', 'Davis', 'Baker']],
    ['person', ['Adams', 'Baker', 'Clark', 'Davis']],
    ['starts', ['Davis', 'Adams', 'Clark', 'Baker']],
  ];
  test.each(orders)('is sorted by %s', async (sort, expected) => {
    const sorted = await names({ sort });
    expect(sort === 'starts' ? [sorted?.[0], sorted?.at(-1)] : sorted).toEqual(
      sort === 'starts' ? ['Davis', 'Baker'] : expected,
    );
  });

  const filters: [string, Params, string[]][] = [
    ['a state', { state: 'SUSPENDED' }, ['Clark']],
    ['live states', { state: ['ACTIVE', 'SUSPENDED'] }, ['Adams', 'Baker', 'Clark']],
    ['a group', { group: 'WHEELCHAIR' }, ['Baker']],
    ['a way of managing', { way: 'DIRECT_PAYMENT' }, ['Adams']],
  ];
  test.each(filters)('is narrowed by %s', async (_, params, expected) => {
    expect(await names(params)).toEqual(expected);
  });

  test('is searched by its person', async () => {
    expect(await names({}, 'cla')).toEqual(['Clark']);
  });

  test('shows nothing of another commissioner, and is closed to an administrator', async () => {
    expect(await names({}, null, await aStaffMember('PHB_LEAD', await aCommissioner()))).toEqual([]);
    expect(await names({}, null, await aStaffMember('ADMINISTRATOR', code))).toBeUndefined();
  });
});

describe('paging', () => {
  test('shows every budget once in every order, even if all are alike', async () => {
    const crowd = await aCommissioner();
    const reader = await aStaffMember('PHB_LEAD', crowd);
    const accounts = await accountsIn(crowd, { familyName: 'F0' });
    await aBudget(accounts);
    const copies = await copiesOfPerson(accounts.personId, 109);
    await sql(`UPDATE person SET family_name = 'F1', family_name_key = 'f1' WHERE id = ANY($1)`, [
      copies.filter((_, n) => n % 2 === 0),
    ]);
    const rows = await sql<{ id: string }>('SELECT id FROM budget WHERE commissioner_code = $1', [crowd]);
    const made = rows.map(({ id }) => id);
    expect(made).toHaveLength(110);
    for (const sort of ['ends', '-starts', 'agreed', 'person', '-person']) {
      const [forwards, backwards] = await walk(viewOf(budgetsSpec, { sort }), (view) =>
        budgetList(reader, view, null, today),
      );
      expect([...forwards].sort()).toEqual([...made].sort());
      expect(backwards).toEqual(forwards);
    }
  });
});

describe('the export', () => {
  const file = (actor: Actor, params: Params, size: number) =>
    csvResponse('b.csv', budgetsCsv, (after) =>
      budgetBatch(actor, { view: { ...viewOf(budgetsSpec, params), after }, search: null, size }, today),
    ).text();

  test('is what the filters show, with formulas disarmed and money as numbers', async () => {
    const text = await file(lead, { way: 'DIRECT_PAYMENT' }, 500);
    expect(text.split('\r\n')).toEqual([
      'Family name,First name,Date of birth,NHS number,Group,State,Starts on,Ends on,Managed as,Died on,Agreed (pounds),Spent (pounds),Left (pounds)',
      `Adams,'=cmd,1980-05-04,Not recorded,NHS continuing healthcare,Active,2026-01-01,2026-05-10,Direct payment,,5000.00,1200.50,3799.50`,
      '',
    ]);
  });

  test('is the same file whatever the size of its batches', async () => {
    const whole = await file(lead, { sort: '-agreed' }, 500);
    expect(whole.split('\r\n')).toHaveLength(6);
    expect(await file(lead, { sort: '-agreed' }, 1)).toBe(whole);
    expect(await file(lead, { sort: '-agreed' }, 2)).toBe(whole);
  });

  test('is empty for a role that may not export', async () => {
    const text = await file(await aStaffMember('ADMINISTRATOR', code), {}, 500);
    expect(text.trim().split('\r\n')).toHaveLength(1);
  });
});
