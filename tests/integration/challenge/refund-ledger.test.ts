import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkRefund } from '@/lib/challenge/commands/check-refund';
import { type ConfirmRefund, confirmRefund } from '@/lib/challenge/commands/confirm-refund';
import { takeBackRefund } from '@/lib/challenge/commands/take-back-refund';
import { refundView } from '@/lib/challenge/queries/refund-view';
import { pence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { eligibilityView } from '@/lib/decision/queries/eligibility-view';
import { commissionerHome } from '@/lib/home/queries/commissioner-home';
import { verifyLedger } from '@/lib/money/store/verify-ledger';
import { aCompletedChecklist } from '../../support/assessment';
import { eventsOf } from '../../support/audit';
import { aCase } from '../../support/case';
import {
  anEndedChallenge,
  type ChallengeAccounts,
  refusedOn,
  someChallengeAccounts,
} from '../../support/challenge';
import { aStaffMember } from '../../support/identity';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';
import { forge, keepRows } from '../../support/tampering';

const today = day('2026-06-01');
const CHANGED = { outcome: 'CHANGED', evidence: 'Charts', reasons: 'Nights were left out' } as const;
const REASON = 'The agency’s rate was read wrong';

type Made = { accounts: ChallengeAccounts; caseId: string; second: Actor };

/** A case with an overturned refusal, and nothing refunded yet. */
async function aRefundDue(): Promise<Made> {
  const accounts = await someChallengeAccounts();
  const caseId = await aCase(accounts);
  await aCompletedChecklist(accounts, caseId, 'AACCCCCCCCC', day('2026-03-05'));
  const refused = { outcome: 'NOT_ELIGIBLE', evidence: 'Tool', reasons: 'No need' } as const;
  must(await decideEligibility(accounts.lead, { caseId, ...refused, decidedOn: refusedOn }, refusedOn));
  await anEndedChallenge(accounts, caseId, CHANGED);
  return { accounts, caseId, second: await aStaffMember('FINANCE_OFFICER', accounts.code) };
}

const formOf = ({ caseId }: Made, change: Partial<ConfirmRefund> = {}): ConfirmRefund => ({
  refundId: randomUUID(),
  caseId,
  kind: 'OVERTURNED',
  firstDay: day('2026-03-10'),
  lastDay: day('2026-05-01'),
  cost: pence(123_456),
  interest: pence(1_234),
  toCouncil: pence(100_000),
  council: 'Testshire Council',
  note: 'Seven weeks',
  ...change,
});

/** The balances of the commissioner's own accounts, in pence. */
async function balances(code: string): Promise<Record<string, number>> {
  const rows = await sql<{ kind: string; pence: string }>(
    'SELECT kind, balance_pence AS pence FROM ledger_account WHERE commissioner_code = $1 AND allocation_id IS NULL ORDER BY kind',
    [code],
  );
  return Object.fromEntries(rows.map(({ kind, pence: amount }) => [kind, Number(amount)]));
}

const faultsOf = async (code: string) =>
  (await verifyLedger({ codes: [code] })).flatMap(({ faults }) => faults);

describe('RFD-03: a final refund is in the ledger', () => {
  it('to the penny: the family’s part with the interest, and the council’s', async () => {
    const made = await aRefundDue();
    const { accounts } = made;
    const form = formOf(made);
    const sent = () => kindOf(confirmRefund(accounts.finance, form, today));
    expect(await Promise.all([sent(), sent()])).toEqual(['ok', 'ok']);
    const expected = { FUND: -124_690, REFUNDED: 24_690, REFUNDED_COUNCIL: 100_000 };
    expect(await balances(accounts.code)).toEqual(expected);
    expect(await faultsOf(accounts.code)).toEqual([]);
    expect((await refundView(accounts.lead, made.caseId, today))?.refunds).toMatchObject([
      { posted: '£1,246.90', isOutsideLedger: false, mayTakeBack: false },
    ]);
    const changed = { ...form, interest: pence(1) };
    expect(await kindOf(confirmRefund(accounts.finance, changed, today))).toBe('sent-with-other-answers');
  });

  it('not before a second officer confirms it, and never where that one declines it', async () => {
    const made = await aRefundDue();
    const { accounts, caseId, second } = made;
    const answer = (refundId: string, outcome: 'CONFIRMED' | 'DECLINED') =>
      checkRefund(second, { caseId, refundId, outcome, reasons: 'Another rate' }, today);
    const first = formOf(made, { cost: pence(600_000) });
    must(await confirmRefund(accounts.finance, first, today));
    must(await answer(first.refundId, 'DECLINED'));
    expect(await balances(accounts.code)).toEqual({});
    const again = formOf(made, { cost: pence(700_000), toCouncil: pence(0), council: null });
    must(await confirmRefund(accounts.finance, again, today));
    expect(await balances(accounts.code)).toEqual({});
    must(await answer(again.refundId, 'CONFIRMED'));
    expect(await balances(accounts.code)).toEqual({ FUND: -701_234, REFUNDED: 701_234, REFUNDED_COUNCIL: 0 });
    expect(await faultsOf(accounts.code)).toEqual([]);
  });

  it('with no entry where nothing is refunded', async () => {
    const made = await aRefundDue();
    const none = { cost: pence(0), interest: pence(0), toCouncil: pence(0), council: null };
    must(await confirmRefund(made.accounts.finance, formOf(made, none), today));
    expect(await balances(made.accounts.code)).toEqual({});
    expect(await faultsOf(made.accounts.code)).toEqual([]);
  });
});

describe('RFD-04: a refund that was a mistake is taken back', () => {
  it('once: its entry is reversed, the person sees it no more, and its days are due again', async () => {
    const made = await aRefundDue();
    const { accounts, caseId, second } = made;
    const { refundId } = formOf(made);
    must(await confirmRefund(accounts.finance, formOf(made, { refundId }), today));
    const back = (actor: Actor) => kindOf(takeBackRefund(actor, { caseId, refundId, reason: REASON }, today));
    expect(await back({ ...accounts.finance, userId: accounts.lead.userId })).toBe('decided-on-this-case');
    expect(await back(accounts.lead)).toBe('not-found');
    expect(await back((await aRefundDue()).second)).toBe('not-found');
    expect((await Promise.all([back(second), back(second)])).toSorted()).toEqual([
      'already-taken-back',
      'ok',
    ]);
    expect(await balances(accounts.code)).toEqual({ FUND: 0, REFUNDED: 0, REFUNDED_COUNCIL: 0 });
    expect(await faultsOf(accounts.code)).toEqual([]);
    expect(await eventsOf(accounts.personId)).toContain('refund:take-back');
    expect((await eligibilityView(accounts.lead, caseId, today))?.refunds).toEqual([]);
    expect((await commissionerHome(second, today))?.refunds).toMatchObject([{ isForSecond: false }]);
    const page = await refundView(second, caseId, today);
    expect(page?.due.map(({ kind }) => kind)).toEqual(['OVERTURNED']);
    expect(page?.refunds).toMatchObject([
      { status: 'TAKEN_BACK', takenBack: { on: '1 June 2026', reason: REASON }, mayTakeBack: false },
    ]);
    expect(await kindOf(confirmRefund(second, formOf(made, { cost: pence(100_000) }), today))).toBe('ok');
    expect((await balances(accounts.code)).FUND).toBe(-101_234);
    expect(await faultsOf(accounts.code)).toEqual([]);
  });

  it('also while it waits for the second officer, who can then not confirm it', async () => {
    const made = await aRefundDue();
    const { accounts, caseId, second } = made;
    const form = formOf(made, { cost: pence(600_000) });
    must(await confirmRefund(accounts.finance, form, today));
    const { refundId } = form;
    must(await takeBackRefund(accounts.finance, { caseId, refundId, reason: REASON }, today));
    const answered = checkRefund(second, { caseId, refundId, outcome: 'CONFIRMED', reasons: null }, today);
    expect(await kindOf(answered)).toBe('already-taken-back');
    expect((await commissionerHome(second, today))?.refunds).toMatchObject([{ isForSecond: false }]);
    expect(await faultsOf(accounts.code)).toEqual([]);
  });
});

describe('LED-09: the verification of refunds', () => {
  let code: string;
  let putBack: () => Promise<void>;

  beforeAll(async () => {
    const made = await aRefundDue();
    const { accounts, caseId } = made;
    code = accounts.code;
    const first = formOf(made);
    must(await confirmRefund(accounts.finance, first, today));
    must(await takeBackRefund(accounts.finance, { caseId, refundId: first.refundId, reason: REASON }, today));
    must(await confirmRefund(accounts.finance, formOf(made), today));
    putBack = await keepRows(code, [
      ...['refund', 'refund_taken_back', 'ledger_account', 'journal_entry', 'posting', 'audit_event'],
    ]);
  });

  const entry = (kind: string) =>
    `(SELECT id FROM journal_entry WHERE commissioner_code = '${code}' AND kind = '${kind}' ORDER BY id DESC LIMIT 1)`;
  const live = () => `commissioner_code = '${code}' AND id NOT IN (SELECT refund_id FROM refund_taken_back)`;
  const refund = { kind: 'not-its-entry', table: 'refund' };

  it.each([
    ['another amount', () => `UPDATE refund SET gross_pence = gross_pence + 1, amount_pence = amount_pence + 1 WHERE ${live()}`, refund],
    ['a part of the council', () => `UPDATE refund SET council_pence = council_pence - 1 WHERE ${live()}`, refund],
    ['a refund that is gone', () => `DELETE FROM refund WHERE ${live()}`, { kind: 'without-row', table: 'entry' }],
    ['an entry that is gone', () => `DELETE FROM posting WHERE entry_id = ${entry('REFUND')}; DELETE FROM journal_entry WHERE id = ${entry('REFUND')}`, refund],
    ['a reversal of nothing taken back', () => `DELETE FROM refund_taken_back WHERE commissioner_code = '${code}'`, refund],
    ['the day of an entry', () => `UPDATE journal_entry SET happened_on = happened_on - 1 WHERE id = ${entry('REFUND')}`, { kind: 'not-as-recorded', table: 'entry' }],
    ['the event of a reversal', () => `UPDATE audit_event SET subject_id = gen_random_uuid() WHERE subject_id = ${entry('REVERSAL')}`, { kind: 'without-event', table: 'entry' }],
  ] as const)('names %s', async (_, statement, fault) => {
    await forge(statement());
    const found = await faultsOf(code);
    await putBack();
    expect(found).toContainEqual(expect.objectContaining(fault));
  }); // biome-ignore format: one line a change
});
