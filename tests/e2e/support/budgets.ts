import { createHash } from 'node:crypto';
import { AGREED_PENCE, type Case, clock } from './case';
import { dayFromNow } from './dates';
import { insert, insertAll, newId, sql } from './sql';
import { anAccount } from './users';

const NOTIONAL = 254_000;
const DIRECT = 400_000;
const RELEASED = 100_000;
const BOUGHT = 2_550;

type Accounts = { fund: string; committed: [string, string]; held: string; spent: string };

/**
 * A budget of a notional part and a direct payment, with one payment released, one proposed and one thing
 * bought: £6,540.00 agreed, £1,000.00 paid out, £25.50 spent.
 */
export async function aBudget(made: Case): Promise<void> {
  const { budgetId, caseId, planId, person, practitioner } = made;
  const [notional, direct] = [newId(), made.directId];
  await insert('budget', {
    commissioner_code: person.commissioner,
    id: budgetId,
    person_id: person.personId,
    case_id: caseId,
    plan_id: planId,
    group: 'CHC',
    state: 'ACTIVE',
    starts_on: dayFromNow(-7),
    ends_on: dayFromNow(356),
    agreed_pence: AGREED_PENCE,
    weekly_pence: 12_000,
    activated_by_id: practitioner.userId,
    activated_at: new Date(),
  });
  const part = { ...owner(made), agreed_pence: AGREED_PENCE };
  await insertAll('allocation', [
    { ...part, id: notional, position: 1, way: 'NOTIONAL', amount_pence: NOTIONAL, holder_name: null },
    {
      ...part,
      id: direct,
      position: 2,
      way: 'DIRECT_PAYMENT',
      amount_pence: DIRECT,
      holder_name: person.name,
    },
  ]);
  await insert('funding_share', {
    ...owner(made),
    id: newId(),
    funder: 'NHS Trial',
    amount_pence: AGREED_PENCE,
    starts_on: dayFromNow(-7),
    ends_on: dayFromNow(356),
  });
  const accounts = await ledger(made, notional, direct);
  await payments(made, direct);
  await bought(made, direct, accounts);
  await clock(made, 'FIRST_REVIEW', 'PRACTITIONER', practitioner.userId);
}

const owner = ({ budgetId, person }: Case) => ({
  commissioner_code: person.commissioner,
  budget_id: budgetId,
  person_id: person.personId,
});

async function ledger(made: Case, notional: string, direct: string): Promise<Accounts> {
  const fund = await fundOf(made.person.commissioner);
  const open = async (kind: string, allocation: string, balance: number) => {
    const id = newId();
    await insert('ledger_account', {
      ...owner(made),
      id,
      kind,
      allocation_id: allocation,
      balance_pence: balance,
    });
    return id;
  };
  const committed: [string, string] = [
    await open('COMMITTED', notional, NOTIONAL),
    await open('COMMITTED', direct, DIRECT - RELEASED),
  ];
  for (const kind of ['HELD', 'SPENT']) await open(kind, notional, 0);
  const held = await open('HELD', direct, RELEASED - BOUGHT);
  const spent = await open('SPENT', direct, BOUGHT);
  await entry(made, 'COMMITMENT', [
    [fund, -AGREED_PENCE],
    [committed[0], NOTIONAL],
    [committed[1], DIRECT],
  ]);
  await entry(made, 'PAYMENT', [
    [committed[1], -RELEASED],
    [held, RELEASED],
  ]);
  await sql('UPDATE ledger_account SET balance_pence = balance_pence - $2 WHERE id = $1', [
    fund,
    AGREED_PENCE,
  ]);
  return { fund, committed, held, spent };
}

async function fundOf(commissioner: string): Promise<string> {
  const [there] = await sql<{ id: string }>(
    `SELECT id FROM ledger_account WHERE commissioner_code = $1 AND kind = 'FUND'`,
    [commissioner],
  );
  if (there) return there.id;
  const id = newId();
  await insert('ledger_account', { commissioner_code: commissioner, id, kind: 'FUND', balance_pence: 0 });
  return id;
}

async function entry(made: Case, kind: string, sides: [account: string, pence: number][], id = newId()) {
  const fingerprint = createHash('sha256').update(id).digest('hex');
  const { commissioner_code, person_id } = owner(made);
  await insert('journal_entry', {
    ...owner(made),
    id,
    kind,
    happened_on: dayFromNow(-6),
    description: `Trial ${kind.toLowerCase()}`,
    idempotency_key: newId(),
    fingerprint,
    recorded_by_id: made.practitioner.userId,
    recorded_at: new Date(),
  });
  await insertAll(
    'posting',
    sides.map(([account_id, amount_pence]) => ({
      commissioner_code,
      id: newId(),
      entry_id: id,
      account_id,
      person_id,
      amount_pence,
    })),
  );
  return id;
}

async function payments(made: Case, allocation: string): Promise<void> {
  const [proposer, approver, releaser] = [
    await anAccount('Finn Finance'),
    await anAccount('Fay Finance'),
    await anAccount('Fred Finance'),
  ];
  const payment = {
    ...owner(made),
    allocation_id: allocation,
    amount_pence: RELEASED,
    due_on: dayFromNow(3),
    period_starts_on: dayFromNow(-7),
    period_ends_on: dayFromNow(20),
    proposed_by_id: proposer.userId,
    proposed_at: new Date(),
  };
  await insert('payment', { ...payment, id: made.paymentId, state: 'PROPOSED' });
  await insert('payment', {
    ...payment,
    id: newId(),
    state: 'RELEASED',
    approved_by_id: approver.userId,
    approved_at: new Date(),
    released_by_id: releaser.userId,
    released_at: new Date(),
  });
}

async function bought(made: Case, allocation: string, { held, spent }: Accounts): Promise<void> {
  const entryId = await entry(made, 'SPENDING', [
    [held, -BOUGHT],
    [spent, BOUGHT],
  ]);
  await insert('spending', {
    ...owner(made),
    id: made.spendingId,
    entry_id: entryId,
    allocation_id: allocation,
    plan_line_id: made.lineId,
    spent_on: dayFromNow(-3),
    paid_to: 'Trial Swimming Club',
    amount_pence: BOUGHT,
    status: 'UNREVIEWED',
    recorded_by_id: made.practitioner.userId,
    recorded_at: new Date(),
  });
}

/** So many more things bought, a penny each. */
export async function morePurchases(made: Case, count: number): Promise<void> {
  const [held, spent] = [await accountOf(made, 'HELD'), await accountOf(made, 'SPENT')];
  for (let bit = 0; bit < count; bit += 1) {
    const entryId = await entry(made, 'SPENDING', [
      [held, -1],
      [spent, 1],
    ]);
    await insert('spending', {
      ...owner(made),
      id: newId(),
      entry_id: entryId,
      allocation_id: made.directId,
      plan_line_id: made.lineId,
      spent_on: dayFromNow(-3),
      paid_to: 'Trial Shop',
      amount_pence: 1,
      status: 'UNREVIEWED',
      recorded_by_id: made.practitioner.userId,
      recorded_at: new Date(),
    });
  }
  await sql('UPDATE ledger_account SET balance_pence = balance_pence - $2 WHERE id = $1', [held, count]);
  await sql('UPDATE ledger_account SET balance_pence = balance_pence + $2 WHERE id = $1', [spent, count]);
}

async function accountOf({ directId }: Case, kind: string): Promise<string> {
  const [row] = await sql<{ id: string }>(
    'SELECT id FROM ledger_account WHERE allocation_id = $1 AND kind = $2::"AccountKind"',
    [directId, kind],
  );
  if (!row) throw new Error(`The direct payment has no ${kind} account`);
  return row.id;
}
