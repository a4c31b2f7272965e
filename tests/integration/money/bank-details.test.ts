import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { submitAccountAnswer } from '@/app/commissioner/budgets/[budgetId]/account/[allocationId]/actions';
import { submitBankAccount } from '@/app/commissioner/budgets/[budgetId]/account/[allocationId]/new/actions';
import { todayInLondon } from '@/lib/core/clock';
import { dateValues } from '@/lib/core/form/date-values';
import { addDays } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { approvePayment } from '@/lib/money/commands/approve-payment';
import { expireBankDetails } from '@/lib/money/commands/expire-bank-details';
import { loadModulusTable } from '@/lib/money/commands/load-modulus-table';
import { namePayee } from '@/lib/money/commands/name-payee';
import { proposePayment } from '@/lib/money/commands/propose-payment';
import { recordBankDetails } from '@/lib/money/commands/record-bank-details';
import { releasePayment } from '@/lib/money/commands/release-payment';
import { resealAccounts } from '@/lib/money/commands/reseal-accounts';
import { closeBankDetails, confirmBankDetails } from '@/lib/money/commands/settle-bank-details';
import { tellStoppedPayees } from '@/lib/money/commands/tell-stopped-payees';
import { tellStoppedPayments } from '@/lib/money/commands/tell-stopped-payments';
import { bankAccountView } from '@/lib/money/queries/bank-account-view';
import { budgetView } from '@/lib/money/queries/budget-view';
import { modulusTableList } from '@/lib/money/queries/modulus-tables';
import { holderStatement } from '@/lib/statement/queries/holder-statement';
import { ACCOUNT_KEY } from '../../support/account-key';
import { signsAgreements } from '../../support/agreement';
import { post, signedIn } from '../../support/browser';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { messagesTo } from '../../support/message';
import {
  type ActiveBudget,
  accountOf,
  anActiveBudget,
  payeeIdOf,
  paymentOf,
  today,
} from '../../support/money';
import { aHolder, anAuthority } from '../../support/person';
import { kindOf, must } from '../../support/result';
import { copyRow } from '../../support/rows';
import { sql } from '../../support/superuser';

vi.mock('next/headers', async () => (await import('../../support/next-request')).nextHeaders);
vi.mock('next/navigation', async () => (await import('../../support/next-request')).nextNavigation);
vi.mock('next/cache', async () => (await import('../../support/next-request')).nextCache);

const KEY_BEFORE = '1b'.repeat(32);
const ROW = '089000 089999 MOD10 0 0 0 0 0 0 7 1 3 7 1 3 7 1';
const NUMBERS = { sortCode: '309634', accountNumber: '31926819' };

let code: string;
let tom: Actor;
let joan: Actor;
let lee: Actor;
beforeAll(async () => {
  code = await aCommissioner();
  const officer = (name: string) => aStaffMember('FINANCE_OFFICER', code, { name });
  [tom, joan, lee] = [await officer('Tom'), await officer('Joan'), await officer('Lee')];
});

/** A direct payment to the person; the account of the builder ends 4958. */
const aDirectPayment = () => anActiveBudget(code, [{ way: 'DIRECT_PAYMENT', amount: 100_000 }]);
const change = (budget: ActiveBudget, more = {}) => ({
  ...accountOf(budget, today),
  ...NUMBERS,
  reason: 'New bank',
  ...more,
});
const record = (budget: ActiveBudget, more = {}, actor = tom) =>
  kindOf(recordBankDetails(actor, change(budget, more), today));
const waits = async (budget: ActiveBudget) => {
  const formKey = randomUUID();
  expect(await record(budget, { formKey })).toBe('ok');
  return formKey;
};
const confirm = (detailsId: string, actor = joan, numbers = NUMBERS) =>
  kindOf(confirmBankDetails(actor, { detailsId, ...numbers }, today));
const view = (budget: ActiveBudget, actor = joan) =>
  bankAccountView(actor, { budgetId: budget.budgetId, allocationId: budget.allocationIds[0] ?? '' }, today);
const proposal = (budget: ActiveBudget) =>
  paymentOf({ budgetId: budget.budgetId, allocationId: budget.allocationIds[0] ?? '', amount: 1_000 }, today);
const stopOf = async (result: Promise<unknown>) => {
  const { error } = (await result) as { error?: { kind: string; stop?: { stop: string } } };
  return error ? `${error.kind} ${error.stop?.stop}` : 'ok';
};
const tasksOf = async ({ caseId }: ActiveBudget) =>
  (
    await sql<{ line: string }>(
      `SELECT kind || ' ' || owner_role || ' ' || coalesce(ended_by, 'open') AS line FROM clock
       WHERE case_id = $1 AND kind IN ('BANK_DETAILS', 'STOPPED_PAYMENTS', 'PAYEE_STOPPED') AND started_on = $2 ORDER BY id`,
      [caseId, today],
    )
  ).map(({ line }) => line);

describe('PAY-22: a payee without a confirmed account', () => {
  it('is paid nothing: not proposed, approved or released, and a change holds what waits', async () => {
    const budget = await aDirectPayment();
    const { paymentId } = must(await proposePayment(tom, proposal(budget), today));
    const detailsId = await waits(budget);
    expect(await stopOf(approvePayment(joan, { paymentId }, today))).toBe('payout-stopped ACCOUNT_WAITING');
    expect(await stopOf(proposePayment(tom, proposal(budget), today))).toBe('payout-stopped ACCOUNT_WAITING');
    expect(await tellStoppedPayments(code, today)).toBe(1);
    expect(await tellStoppedPayees(code, today)).toBe(0);
    expect((await tasksOf(budget)).slice(1)).toEqual([
      'BANK_DETAILS FINANCE_OFFICER open',
      'STOPPED_PAYMENTS FINANCE_OFFICER open',
    ]);
    expect(await confirm(detailsId)).toBe('ok');
    expect(await tellStoppedPayments(code, today)).toBe(1);
    expect((await tasksOf(budget)).slice(1)).toEqual([
      'BANK_DETAILS FINANCE_OFFICER bank-details-settled',
      'STOPPED_PAYMENTS FINANCE_OFFICER stopped-payments-settled',
    ]);
    must(await approvePayment(joan, { paymentId }, today));
    expect(await record(budget, { accountNumber: '31926820' })).toBe('ok');
    expect(await stopOf(releasePayment(lee, { paymentId }, today))).toBe('payout-stopped ACCOUNT_WAITING');
  });

  it('is another payee who has none yet; the budget says so', async () => {
    const budget = await aDirectPayment();
    const by = { role: 'NOMINEE', coversMoney: true, coversPlan: false, name: 'Nia Nominee' } as const;
    const authorityId = await anAuthority(code, { ...by, personId: budget.personId });
    const named = {
      budgetId: budget.budgetId,
      allocationId: budget.allocationIds[0] ?? '',
      seenPayeeId: await payeeIdOf(budget),
      payee: { kind: 'AUTHORITY', id: authorityId } as const,
      reason: 'Acts for them',
    };
    must(await namePayee(budget.practitioner, named, today));
    expect(await stopOf(proposePayment(tom, proposal(budget), today))).toBe(
      'payout-stopped AGREEMENT_MISSING',
    );
    await signsAgreements(budget.practitioner, budget.budgetId, today);
    expect(await stopOf(proposePayment(tom, proposal(budget), today))).toBe('payout-stopped ACCOUNT_MISSING');
    const seen = await budgetView(budget.practitioner, budget.budgetId, undefined, today);
    const unmet = seen?.conditions[0]?.conditions.filter(({ isMet }) => !isMet);
    expect(unmet).toEqual([{ kind: 'ACCOUNT', isMet: false }]);
    expect(await view(budget)).toMatchObject({
      inForce: null,
      waiting: null,
      before: [],
      payeeName: 'Nia Nominee',
    });
  });
});

describe('PAY-21: a change of an account', () => {
  it('is confirmed by another user, who types the numbers again; the one before stays on record', async () => {
    const budget = await aDirectPayment();
    const detailsId = await waits(budget);
    expect(await view(budget)).toMatchObject({
      inForce: { accountEnd: '4958', state: 'CONFIRMED' },
      waiting: { accountEnd: '6819', accountName: 'T HOLDER', recordedBy: 'Tom', answeredBy: 'The payee' },
      mayRecord: false,
      mayConfirm: true,
    });
    expect(await confirm(detailsId, tom)).toBe('recorded-yourself');
    expect(await confirm(detailsId, joan, { ...NUMBERS, accountNumber: '31926818' })).toBe('numbers-differ');
    expect(await confirm(detailsId)).toBe('ok');
    expect(await confirm(detailsId)).toBe('not-waiting');
    expect(await view(budget)).toMatchObject({
      inForce: { accountEnd: '6819', settledBy: 'Joan' },
      waiting: null,
      before: [{ accountEnd: '4958', state: 'CONFIRMED' }],
      mayRecord: true,
    });
  });

  it('is refused or withdrawn with a reason, or over after its last day: the one before counts again', async () => {
    const budget = await aDirectPayment();
    const close = (detailsId: string, state: 'REFUSED' | 'WITHDRAWN', actor: Actor, reason = 'No answer') =>
      kindOf(closeBankDetails(actor, { detailsId, state, reason }, today));
    const first = await waits(budget);
    expect(await close(first, 'REFUSED', tom)).toBe('recorded-yourself');
    expect(await close(first, 'WITHDRAWN', joan)).toBe('recorded-by-another');
    expect(await close(first, 'REFUSED', joan, 'It is 31926819')).toBe('numbers-in-note');
    expect(await close(first, 'REFUSED', joan)).toBe('ok');
    expect(await close(await waits(budget), 'WITHDRAWN', tom)).toBe('ok');
    await waits(budget);
    expect(await expireBankDetails(code, addDays(today, 28))).toBe(0);
    expect(await expireBankDetails(code, addDays(today, 29))).toBeGreaterThan(0);
    const seen = await view(budget);
    expect(seen?.inForce?.accountEnd).toBe('4958');
    expect(seen?.before.map(({ state }) => state)).toEqual(['EXPIRED', 'WITHDRAWN', 'REFUSED']);
    expect((await tasksOf(budget)).every((line) => line.endsWith('settled'))).toBe(true);
    expect(await kindOf(proposePayment(tom, proposal(budget), today))).toBe('ok');
  });

  it('waits alone, is made once by a form sent twice, and is none where nothing changes', async () => {
    const budget = await aDirectPayment();
    const given = change(budget);
    const both = await Promise.all([1, 2].map(() => kindOf(recordBankDetails(tom, given, today))));
    expect(both).toEqual(['ok', 'ok']);
    expect(await record(budget, {}, lee)).toBe('waiting-already');
    expect(await confirm(given.formKey)).toBe('ok');
    expect(await record(budget)).toBe('same-as-now');
    expect(await record(budget, { calledOn: addDays(today, 1) })).toBe('called-in-future');
    expect(await record(budget, { reason: 'To 12345678' })).toBe('numbers-in-note');
  });

  it('is one task of a case until the last that waits there is settled', async () => {
    const budget = await anActiveBudget(code, [
      { way: 'DIRECT_PAYMENT', amount: 60_000 },
      { way: 'THIRD_PARTY', amount: 40_000 },
    ]);
    const first = await waits(budget);
    const second = randomUUID();
    const allocationId = budget.allocationIds[1] ?? '';
    expect(await record(budget, { formKey: second, allocationId })).toBe('ok');
    expect(await confirm(first)).toBe('ok');
    expect((await tasksOf(budget)).at(-1)).toBe('BANK_DETAILS FINANCE_OFFICER open');
    expect(await confirm(second)).toBe('ok');
    expect((await tasksOf(budget)).at(-1)).toBe('BANK_DETAILS FINANCE_OFFICER bank-details-settled');
  });

  it('is over where its payee is paid no more', async () => {
    const budget = await aDirectPayment();
    await waits(budget);
    await sql('UPDATE payee SET replaced_at = now() WHERE allocation_id = $1', [budget.allocationIds[0]]);
    expect(await expireBankDetails(code, today)).toBe(1);
  });

  it('is not there for others, and not for who acts for the person', async () => {
    const budget = await aDirectPayment();
    const others = [
      budget.practitioner,
      await aStaffMember('FINANCE_OFFICER', await aCommissioner()),
      await aHolder(code, budget.personId),
    ];
    for (const actor of others) {
      expect(await view(budget, actor)).toBeNull();
      expect(await record(budget, {}, actor)).toBe('not-found');
    }
    const detailsId = await waits(budget);
    const auditor = await aStaffMember('AUDITOR', code);
    expect(await view(budget, auditor)).toMatchObject({ mayConfirm: false, mayRecord: false });
    expect(await confirm(detailsId, auditor)).toBe('not-found');
    const acting = await anAuthority(code, {
      personId: budget.personId,
      role: 'REPRESENTATIVE',
      name: 'Rae Acting',
      coversMoney: true,
      coversPlan: true,
    });
    await sql('UPDATE authority SET user_id = $2 WHERE id = $1', [acting, joan.userId]);
    expect(await confirm(detailsId)).toBe('not-found');
    await sql('UPDATE authority SET user_id = NULL WHERE id = $1', [acting]);
    expect(await confirm(detailsId)).toBe('ok');
  });

  it('tells the person and who acts for the money, and no one before it is confirmed', async () => {
    const budget = await aDirectPayment();
    const holder = await aHolder(code, budget.personId);
    const toHolder = async () =>
      (await messagesTo(holder.userId)).filter(({ kind }) => kind === 'BANK_DETAILS_CHANGED');
    const detailsId = await waits(budget);
    expect(await toHolder()).toEqual([]);
    must(await confirmBankDetails(joan, { detailsId, ...NUMBERS }, today));
    expect(await toHolder()).toHaveLength(1);
    const own = await holderStatement(holder, budget.personId, { show: 'all', search: null });
    expect(own?.statement?.paidInto).toEqual({ payeeName: 'Test Person', accountEnd: '6819' });
  });
});

describe('the numbers of an account', () => {
  it('are nowhere in the database as they were typed, and go to no draft, address or error', async () => {
    const budget = await aDirectPayment();
    const place = `/commissioner/budgets/${budget.budgetId}/account/${budget.allocationIds[0]}`;
    const given = change(budget);
    const values = {
      budgetId: given.budgetId,
      allocationId: given.allocationId,
      formKey: given.formKey,
      ...NUMBERS,
      accountName: 'Ünal Çelik',
      rollNumber: 'B/18-ROLL',
      numberSource: 'RECORD',
      answeredBy: 'Ünal',
      reason: 'New bank',
      ...dateValues('calledOn', todayInLondon()),
    };
    const browser = await signedIn(tom);
    const refused = await post(browser, `${place}/new`, submitBankAccount, {
      ...values,
      accountNumber: '319268190',
    });
    expect(JSON.stringify(refused)).toContain('more than 8 digits');
    expect(JSON.stringify(refused)).not.toMatch(/31926819|309634|ROLL/);
    expect(await post(browser, `${place}/new`, submitBankAccount, values)).toEqual({
      to: `${place}?done=account-recorded`,
    });
    const answer = { ...values, detailsId: given.formKey, answer: 'CONFIRMED' };
    const other = await signedIn(joan);
    const wrong = await post(other, place, submitAccountAnswer, { ...answer, accountNumber: '31926818' });
    expect(JSON.stringify(wrong)).toContain('are not the same');
    expect(await post(other, place, submitAccountAnswer, answer)).toEqual({
      to: `${place}?done=account-confirmed`,
    });
    expect(await view(budget)).toMatchObject({ inForce: { accountName: 'UNAL CELIK', hasRollNumber: true } });
    const tables = await sql<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const [row] = await sql<{ n: number }>(
        `SELECT count(*)::int AS n FROM "${name}" t WHERE t::text ~ '31926819|309634|B/18-ROLL'`,
      );
      expect(`${name}: ${row?.n}`).toBe(`${name}: 0`);
    }
  });

  it('belong to their row: copied to another payee they cannot be read', async () => {
    const [one, two] = [await aDirectPayment(), await aDirectPayment()];
    const [row] = await sql<{ id: string }>('SELECT id FROM bank_details WHERE person_id = $1', [
      one.personId,
    ]);
    const moved = { id: randomUUID(), person_id: two.personId, recorded_at: '2027-07-01' };
    await copyRow('bank_details', row?.id ?? '', moved);
    expect((await view(two))?.inForce).toMatchObject({ accountName: null, accountEnd: '4958' });
  });

  it('are settled once and never deleted, also not by the owner of the tables', async () => {
    const budget = await aDirectPayment();
    const of = 'WHERE person_id = $1';
    await expect(sql(`DELETE FROM bank_details ${of}`, [budget.personId])).rejects.toThrow('settled once');
    const back = `UPDATE bank_details SET state = 'WAITING', settled_at = NULL, settled_by_id = NULL ${of}`;
    await expect(sql(back, [budget.personId])).rejects.toThrow('settled once');
    const [row] = await sql<{ id: string; by: string }>(
      `SELECT id, recorded_by_id AS by FROM bank_details ${of}`,
      [budget.personId],
    );
    const alone = copyRow('bank_details', row?.id ?? '', { id: randomUUID(), settled_by_id: row?.by });
    await expect(alone).rejects.toThrow('bank_details_by_two');
  });

  it('are encrypted with the key of now by the daily job, where the key before it is given', async () => {
    const own = await aCommissioner();
    const budget = await anActiveBudget(own, [{ way: 'DIRECT_PAYMENT', amount: 100_000 }]);
    const [{ id = '' } = {}] = await sql<{ id: string }>('SELECT id FROM bank_details WHERE person_id = $1', [
      budget.personId,
    ]);
    const account = {
      sortCode: '089999',
      accountNumber: '66374958',
      accountName: 'BEFORE',
      rollNumber: null,
    };
    const keys = (now: string, before: string) => {
      vi.resetModules();
      vi.stubEnv('PHB_ACCOUNT_KEY', now);
      vi.stubEnv('PHB_ACCOUNT_KEY_BEFORE', before);
    };
    keys(KEY_BEFORE, '');
    const { sealAccount } = await import('@/lib/platform/seal/account-seal');
    const sealed = sealAccount(JSON.stringify(account), `${own} ${id} PERSON ${budget.personId}`);
    await sql('UPDATE bank_details SET key_id = $2, sealed = $3 WHERE id = $1', [
      id,
      sealed.keyId,
      sealed.sealed,
    ]);
    keys(ACCOUNT_KEY, KEY_BEFORE);
    const afterRotation = await import('@/lib/money/commands/reseal-accounts');
    expect(await afterRotation.resealAccounts(own)).toBe(1);
    expect(await afterRotation.resealAccounts(own)).toBe(0);
    vi.unstubAllEnvs();
    // The modules of this file have the key of now alone.
    expect((await view(budget, budget.finance))?.inForce?.accountName).toBe('BEFORE');
  });

  it('stay as they are where no given key opens them', async () => {
    const budget = await aDirectPayment();
    expect(await resealAccounts(code)).toBe(0);
    const sealedNow = () =>
      sql<{ keyId: string; sealed: string }>(
        'SELECT key_id AS "keyId", sealed FROM bank_details WHERE person_id = $1',
        [budget.personId],
      );
    const [before] = await sealedNow();
    await sql(`UPDATE bank_details SET key_id = '00000000' WHERE person_id = $1`, [budget.personId]);
    // No key of this id is given: the row stays as it is, and the page says that it cannot be read.
    expect(await resealAccounts(code)).toBe(0);
    expect((await view(budget))?.inForce?.accountName).toBeNull();
    expect((await sealedNow())[0]?.sealed).toBe(before?.sealed);
  });
});

describe('PAY-23: the published tables', () => {
  it('warn of numbers that cannot be, from their first day on, and refuse nothing', async () => {
    const own = await aCommissioner();
    const budget = await anActiveBudget(own, [{ way: 'DIRECT_PAYMENT', amount: 100_000 }]);
    const place = { budgetId: budget.budgetId, allocationId: budget.allocationIds[0] ?? '' };
    const seen = async (on = today) => (await bankAccountView(budget.finance, place, on))?.waiting?.check;
    const impossible = { sortCode: '089999', accountNumber: '66374959' };
    const given = { ...change(budget), ...impossible };
    must(await recordBankDetails(budget.finance, given, today));
    expect(await seen()).toBe('NOT_CHECKED');
    const admin = await aStaffMember('ADMINISTRATOR', own);
    const load = (weights: string, validFrom = today) => {
      const table = { tableId: randomUUID(), validFrom, weights, substitutions: '' };
      return kindOf(loadModulusTable(admin, table, today));
    };
    expect(await load('089000 089999 MOD10 0 0 0 0 0 0 7 1 3 7 1 3 7')).toBe('weights-unreadable');
    expect(await load(ROW, addDays(today, 367))).toBe('valid-too-late');
    expect(await load(ROW, addDays(today, 1))).toBe('ok');
    expect(await seen()).toBe('NOT_CHECKED');
    expect(await seen(addDays(today, 1))).toBe('IMPOSSIBLE');
    expect((await bankAccountView(budget.finance, place, addDays(today, 1)))?.inForce?.check).toBe(
      'POSSIBLE',
    );
    const lead = await aStaffMember('PHB_LEAD', own);
    expect(await kindOf(confirmBankDetails(lead, { detailsId: given.formKey, ...impossible }, today))).toBe(
      'ok',
    );
    expect(await modulusTableList(lead)).toMatchObject({ tables: [{ rowCount: 1 }], mayLoad: false });
    const table = { tableId: randomUUID(), validFrom: today, weights: ROW, substitutions: '' };
    expect(await kindOf(loadModulusTable(lead, table, today))).toBe('not-found');
    expect((await modulusTableList(await aStaffMember('ADMINISTRATOR', code)))?.tables).toEqual([]);
  });
});
