import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/lib/core/policy/policy';
import type { ActiveBudget } from '../../support/money';

// Before the first import that reads the settings.
const folder = mkdtempSync(join(tmpdir(), 'receipts-'));
process.env.PHB_FILES_DIR = folder;
const { submitSpending } = await import('@/app/budget-holder/spending/new/actions');
const { submitSpending: submitForPerson } = await import(
  '@/app/practitioner/budgets/[budgetId]/spending/new/actions'
);
const { emptyForm } = await import('@/lib/core/form/form-state');
const { addDays, day } = await import('@/lib/core/plain-date');
const { recordSpending } = await import('@/lib/money/commands/record-spending');
const { reverseSpending } = await import('@/lib/money/commands/reverse-spending');
const { spendingForm } = await import('@/lib/money/queries/spending-form');
const { spendingLine } = await import('@/lib/money/queries/spending-line');
const { at, signedIn } = await import('../../support/browser');
const { checkSent } = await import('../../support/files');
const { aCommissioner, aStaffMember } = await import('../../support/identity');
const { anActiveBudget, balancesOf, spendingOf, today } = await import('../../support/money');
const { Redirected } = await import('../../support/next-request');
const { aPdf } = await import('../../support/pdf');
const { aHolder, withCaseload } = await import('../../support/person');
const { must } = await import('../../support/result');
const { sql } = await import('../../support/superuser');
const { onDay } = await import('../../support/day');

vi.mock('next/headers', async () => (await import('../../support/next-request')).nextHeaders);
vi.mock('next/navigation', async () => (await import('../../support/next-request')).nextNavigation);
vi.mock('next/cache', async () => (await import('../../support/next-request')).nextCache);

let code: string;
let budget: ActiveBudget;
let holder: Actor;
beforeEach(async () => {
  code = await aCommissioner();
  budget = await anActiveBudget(code);
  holder = await aHolder(code, budget.personId);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const stored = async () => (await readdir(folder, { recursive: true })).filter((name) => name.length > 10);
const png = () => Buffer.from('89504e470d0a1a0a', 'hex');
const outcome = (result: { ok: true } | { ok: false; error: { kind: string } }) =>
  result.ok ? 'ok' : result.error.kind;

type Files = readonly { bytes: Uint8Array; name: string }[];

/** Sends the form as a browser does, files and all. */
async function send(actor: Actor, values: Record<string, string>, files: Files = [], area = 'holder') {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  if (files.length === 0) form.append('receipts', new File([], ''));
  for (const { bytes, name } of files) form.append('receipts', new File([Uint8Array.from(bytes)], name));
  const [action, path] =
    area === 'holder'
      ? [submitSpending, '/budget-holder/spending/new']
      : [submitForPerson, `/practitioner/budgets/${budget.budgetId}/spending/new`];
  const browser = await signedIn(actor);
  return onDay(today, () =>
    at(browser, path, async () => {
      try {
        return { to: '', state: await action(emptyForm(), form) };
      } catch (thrown) {
        if (thrown instanceof Redirected) return { to: thrown.to, state: null };
        throw thrown;
      }
    }),
  );
}

const typed = (change: Record<string, string> = {}) => ({
  budgetId: budget.budgetId,
  allocationId: budget.allocationIds[0] ?? '',
  planLineId: budget.lineId,
  formKey: randomUUID(),
  amount: '12.34',
  paidTo: 'Town pool',
  'spentOn-choice': today,
  ...change,
});

describe('a spending with its receipts in one form', () => {
  it.each(['holder', 'staff'])('is recorded by the %s with every file, each to be checked', async (who) => {
    const actor =
      who === 'holder'
        ? holder
        : await withCaseload(await aStaffMember('PRACTITIONER', code), budget.personId);
    const files = [
      { bytes: aPdf(), name: 'one.pdf' },
      { bytes: aPdf({ catalogue: '/Lang (en)' }), name: 'two.pdf' },
    ];
    const { to } = await send(actor, typed(), files, who);
    const spendingId = /spending\/([\w-]{36})\?done=spent$/.exec(to)?.[1] ?? '';
    const waiting = (await spendingLine(actor, spendingId))?.waiting ?? [];
    expect(waiting).toHaveLength(2);
    for (const { id } of waiting) expect(await checkSent(actor, id)).toBeNull();
    const line = await spendingLine(actor, spendingId);
    expect(line).toMatchObject({ amount: '£12.34', spentOn: '15 June 2026', paidTo: 'Town pool' });
    expect(line?.receipts).toHaveLength(2);
  });

  it('keeps all that was typed, and nothing else, when one file cannot be taken', async () => {
    const before = await stored();
    const files = [
      { bytes: aPdf(), name: 'bill.pdf' },
      { bytes: Buffer.from('PK\x03\x04word/'), name: 'bill.docx' },
    ];
    const { state } = await send(holder, typed({ note: 'Two swims' }), files);
    expect(state?.errors).toEqual([
      { field: 'receipts', message: 'We cannot keep this kind of file. Upload a photo or a PDF' },
    ]);
    expect(state?.values).toMatchObject({ amount: '12.34', paidTo: 'Town pool', note: 'Two swims' });
    expect(await stored()).toEqual(before);
    expect(await sql('SELECT id FROM spending WHERE budget_id = $1', [budget.budgetId])).toEqual([]);
  });

  it('asks for the file again when something else was wrong', async () => {
    const before = await stored();
    const { state } = await send(holder, typed({ amount: '' }), [{ bytes: aPdf(), name: 'bill.pdf' }]);
    expect(state?.errors.map(({ field }) => field)).toEqual(['amount', 'receipts']);
    expect(await stored()).toEqual(before);
  });

  it('stores no file of one who may not record it, nor one more than ten', async () => {
    const before = await stored();
    const stranger = await aHolder(code, (await anActiveBudget(code)).personId);
    expect(outcome(await recordSpending(stranger, spendingOf(budget), today, [png()]))).toBe('not-found');
    const eleven = Array.from({ length: 11 }, png);
    expect(outcome(await recordSpending(holder, spendingOf(budget), today, eleven))).toBe('too-many-files');
    expect(await stored()).toEqual(before);
  });

  it('is one spending with one file when the command runs twice for one form', async () => {
    const before = (await stored()).length;
    const form = spendingOf(budget);
    const first = must(await recordSpending(holder, form, today, [aPdf()]));
    expect(must(await recordSpending(holder, form, today, [aPdf()]))).toEqual(first);
    expect(await sql('SELECT id FROM upload WHERE subject_id = $1', [first.spendingId])).toHaveLength(1);
    expect(await stored()).toHaveLength(before + 1);
  });

  it.each([
    ['2026-06-14', '14 June 2026'],
    ['other', '3 June 2026'],
  ])('takes the day that was chosen: %s', async (choice, expected) => {
    const boxes = { 'spentOn-day': '3', 'spentOn-month': '6', 'spentOn-year': '2026' };
    const { to } = await send(holder, typed({ 'spentOn-choice': choice, ...boxes }));
    const spendingId = /spending\/([\w-]{36})/.exec(to)?.[1] ?? '';
    expect((await spendingLine(holder, spendingId))?.spentOn).toBe(expected);
  });
});

describe('SPE-03: an entry like one already there (SP-25)', () => {
  const sure = (change = {}) => ({ ...spendingOf(budget), asksFirst: true, ...change });

  it('is asked about in the form, which says what is there already, and recorded with a yes', async () => {
    await send(holder, typed());
    const again = typed({ paidTo: 'TOWN POOL', 'spentOn-choice': '2026-06-14' });
    const { state } = await send(holder, again);
    expect(state).toMatchObject({ errors: [], values: { amount: '12.34', paidTo: 'TOWN POOL' } });
    expect(state?.same?.what).toMatch(/same amount to Town pool on 15 June 2026. You recorded it on 15 June/);
    expect(await balancesOf(budget.budgetId)).toMatchObject({ SPENT: 1_234 });
    expect((await send(holder, { ...again, again: 'yes' })).to).toMatch(/done=spent/);
    expect(await balancesOf(budget.budgetId)).toMatchObject({ SPENT: 2_468 });
  });

  it.each([
    ['three days before', { spentOn: addDays(today, -3) }, 'like-another'],
    ['four days before', { spentOn: addDays(today, -4) }, 'ok'],
    ['a penny more', { amount: 1_001 }, 'ok'],
    ['another payee', { paidTo: 'Lido' }, 'ok'],
  ])('%s: %s', async (_, change, expected) => {
    must(await recordSpending(holder, spendingOf(budget), today));
    expect(outcome(await recordSpending(holder, sure(change), today))).toBe(expected);
  });

  it('is asked about when two people record it at once, and not when the other was taken back', async () => {
    const practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), budget.personId);
    const both = await Promise.all([
      recordSpending(holder, sure(), today),
      recordSpending(practitioner, sure(), today),
    ]);
    expect(both.map(outcome).sort()).toEqual(['like-another', 'ok']);
    const [made] = both.filter(({ ok }) => ok);
    const spendingId = made?.ok ? made.value.spendingId : '';
    const wrong = { spendingId, reason: 'Twice', formKey: randomUUID() };
    must(await reverseSpending(budget.finance, wrong, today));
    expect(outcome(await recordSpending(holder, sure(), today))).toBe('ok');
  });
});

describe('a form that starts from an entry before', () => {
  it('offers the last entry to each payee, newest first, and starts from any of this budget', async () => {
    const swim = (paidTo: string, spentOn: string, amount = 1_000) =>
      recordSpending(holder, { ...spendingOf(budget, { amount }), paidTo, spentOn: day(spentOn) }, today);
    const { spendingId: old } = must(await swim('Town pool', '2026-06-02', 123_4));
    must(await swim('town pool', '2026-06-09', 2_000));
    must(await swim('Lido', '2026-06-08'));
    const form = await spendingForm(holder, budget.personId, old);
    expect(form?.recent.map(({ paidTo, amount }) => [paidTo, amount])).toEqual([
      ['town pool', '£20.00'],
      ['Lido', '£10.00'],
    ]);
    expect(form?.from).toMatchObject({ paidTo: 'Town pool', typedAmount: '12.34' });
    const other = await anActiveBudget(code);
    const theirs = await aHolder(code, other.personId);
    expect((await spendingForm(theirs, other.personId, old))?.from).toBeNull();
  });
});
