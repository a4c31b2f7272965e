import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CheckRefund, checkRefund } from '@/lib/challenge/commands/check-refund';
import { type ConfirmRefund, confirmRefund } from '@/lib/challenge/commands/confirm-refund';
import { refundView } from '@/lib/challenge/queries/refund-view';
import { pence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { eligibilityView } from '@/lib/decision/queries/eligibility-view';
import { commissionerHome } from '@/lib/home/queries/commissioner-home';
import { client } from '@/lib/platform/db/client';
import { aCompletedChecklist } from '../../support/assessment';
import { eventsOf } from '../../support/audit';
import { aCase } from '../../support/case';
import {
  anEndedChallenge,
  type ChallengeAccounts,
  refusedOn,
  someChallengeAccounts,
} from '../../support/challenge';
import { anEarlierDecision } from '../../support/eligibility';
import { aStaffMember } from '../../support/identity';
import { aHolder } from '../../support/person';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

const today = day('2026-06-01');
const CHANGED = { outcome: 'CHANGED', evidence: 'Charts', reasons: 'Nights were left out' } as const;
let accounts: ChallengeAccounts;
let caseId: string;
const confirm = (change: Partial<ConfirmRefund> = {}, actor: Actor = accounts.finance) =>
  kindOf(confirmRefund(actor, aRefund(change), today));
const aRefund = (change: Partial<ConfirmRefund> = {}): ConfirmRefund => ({
  refundId: randomUUID(),
  caseId,
  kind: 'OVERTURNED',
  firstDay: day('2026-03-10'),
  lastDay: day(change.kind === 'DELAY' ? '2026-03-10' : '2026-05-01'),
  cost: pence(123_456),
  interest: pence(0),
  toCouncil: pence(0),
  council: null,
  note: 'Seven weeks at the agency’s rate',
  ...change,
});
const refunds = () =>
  sql<{ line: string }>(
    `SELECT concat_ws(' ', kind, first_day, last_day, amount_pence, (challenge_id IS NOT NULL)::text) AS line FROM refund WHERE case_id = $1 ORDER BY kind`,
    [caseId],
  ).then((found) => found.map(({ line }) => line));
/** As though the positive Checklist had been received on that day, and the decision made after 30 days. */
const receivedOn = (on: string) =>
  sql(
    `UPDATE clock SET started_on = $2::date, due_on = $2::date + 28, ended_on = $2::date + 30
     WHERE case_id = $1 AND kind = 'CHC_DECISION'`,
    [caseId, on],
  );

// A cold pool opens its connections one by one, and would queue the requests that ought to race.
beforeAll(() =>
  Promise.all(Array.from({ length: 4 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`)),
);

beforeEach(async () => {
  accounts = await someChallengeAccounts();
  caseId = await aCase(accounts);
  await aCompletedChecklist(accounts, caseId, 'AACCCCCCCCC', day('2026-03-05'));
  const decision = { outcome: 'NOT_ELIGIBLE', evidence: 'Tool', reasons: 'No need' } as const;
  must(await decideEligibility(accounts.lead, { caseId, ...decision, decidedOn: refusedOn }, refusedOn));
});

describe('confirmRefund of an overturned decision', () => {
  beforeEach(() => anEndedChallenge(accounts, caseId, CHANGED)); // on 1 May 2026

  it('gives back the days from the first decision to the revised one, and names the challenge', async () => {
    expect(await confirm()).toBe('ok');
    expect(await refunds()).toEqual(['OVERTURNED 2026-03-10 2026-05-01 123456 true']);
    expect((await eventsOf(accounts.personId)).at(-1)).toBe('refund:confirm');
  });

  it('may be nothing, where the care cost nothing', async () => {
    expect(await confirm({ cost: pence(0) })).toBe('ok');
  });

  it('is confirmed once, and says by whom', async () => {
    await confirm();
    expect(await confirmRefund(accounts.finance, aRefund(), today)).toEqual({
      ok: false,
      error: { kind: 'already-confirmed', by: accounts.finance.displayName, on: '2026-06-01' },
    });
  });

  it('records one form once, and lets one of two win', async () => {
    const form = aRefund();
    const sent = () => kindOf(confirmRefund(accounts.finance, form, today));
    expect(await Promise.all([sent(), sent()])).toEqual(['ok', 'ok']);
    expect(await refunds()).toHaveLength(1);
  });

  it('does not lose another amount under the same form', async () => {
    const form = aRefund();
    await confirmRefund(accounts.finance, form, today);
    const again = confirmRefund(accounts.finance, { ...form, cost: pence(1) }, today);
    expect(await kindOf(again)).toBe('sent-with-other-answers');
  });

  it('lets one of two finance officers win', async () => {
    const second = await aStaffMember('FINANCE_OFFICER', accounts.code);
    const answers = await Promise.all([confirm(), confirm({}, second)]);
    expect(answers.toSorted()).toEqual(['already-confirmed', 'ok']);
  });

  it('offers no other first day', async () => {
    expect(await confirm({ firstDay: day('2026-03-11') })).toBe('first-day-not-offered');
    expect(await refunds()).toEqual([]);
  });

  it('both refunds meet and no day is paid twice, where the first decision was late too', async () => {
    await receivedOn('2026-02-01');
    expect(await confirm({ kind: 'DELAY', firstDay: day('2026-03-01'), lastDay: day('2026-03-09') })).toBe(
      'ok',
    );
    expect(await confirm()).toBe('ok');
    expect(await refunds()).toEqual([
      'DELAY 2026-03-01 2026-03-09 123456 false',
      'OVERTURNED 2026-03-10 2026-05-01 123456 true',
    ]);
  });

  it.each<Role>(['PHB_LEAD', 'AUDITOR', 'ADMINISTRATOR', 'PRACTITIONER'])('is not for a %s', async (role) => {
    expect(await confirm({}, await aStaffMember(role, accounts.code))).toBe('not-found');
    expect(await refunds()).toEqual([]);
  });

  it('is not for the person, the case’s own people, or another commissioner', async () => {
    expect(await confirm({}, await aHolder(accounts.code, accounts.personId))).toBe('not-found');
    expect(await confirm({}, accounts.practitioner)).toBe('not-found');
    expect(await confirm({}, (await someChallengeAccounts()).finance)).toBe('not-found');
    expect(await confirm({ caseId: randomUUID() })).toBe('not-found');
  });

  it('is for good in the database', async () => {
    await confirm();
    await expect(sql(`DELETE FROM refund WHERE case_id = $1`, [caseId])).rejects.toThrow(/append-only/);
  });
});

describe('RFD-01: a refund above the limit', () => {
  let second: Actor;
  const above = { cost: pence(500_001) };
  const answer = (change: Partial<CheckRefund>, actor: Actor = second) =>
    kindOf(
      checkRefund(actor, { caseId, refundId: '', outcome: 'CONFIRMED', reasons: null, ...change }, today),
    );
  async function waiting(change: Partial<ConfirmRefund> = above): Promise<string> {
    const form = aRefund(change);
    expect(must(await confirmRefund(accounts.finance, form, today))).toEqual({ needsSecond: true });
    return form.refundId;
  }
  const shown = async (actor: Actor) => (await refundView(actor, caseId, today))?.refunds[0];

  beforeEach(async () => {
    await anEndedChallenge(accounts, caseId, CHANGED);
    second = await aStaffMember('FINANCE_OFFICER', accounts.code);
  });

  it('is final when another officer confirms it, and is the person’s to see only then', async () => {
    const refundId = await waiting();
    expect(await shown(accounts.finance)).toMatchObject({ status: 'WAITING', mayCheck: false });
    expect(await shown(second)).toMatchObject({ status: 'WAITING', mayCheck: true });
    expect((await commissionerHome(second, today))?.refunds).toMatchObject([{ isForSecond: true }]);
    expect((await commissionerHome(accounts.finance, today))?.refunds).toEqual([]);
    expect((await eligibilityView(accounts.lead, caseId, today))?.refunds).toEqual([]);
    expect(await answer({ refundId }, accounts.finance)).toBe('confirmed-first');
    expect(await answer({ refundId })).toBe('ok');
    expect(await answer({ refundId })).toBe('already-checked');
    expect((await eligibilityView(accounts.lead, caseId, today))?.refunds).toHaveLength(1);
    expect(await eventsOf(accounts.personId)).toContain('refund:second');
  });

  it('counts no longer when it is declined, with reasons, and is confirmed again', async () => {
    const refundId = await waiting();
    expect(await answer({ refundId, outcome: 'DECLINED' })).toBe('reasons-missing');
    expect(await answer({ refundId, outcome: 'DECLINED', reasons: 'The rate was another' })).toBe('ok');
    expect(await shown(second)).toMatchObject({
      status: 'DECLINED',
      check: { reasons: 'The rate was another' },
    });
    expect((await commissionerHome(second, today))?.refunds).toMatchObject([{ isForSecond: false }]);
    expect(await confirm()).toBe('ok');
  });

  it('is the sum of the case, with interest, and £5,000.00 itself needs one', async () => {
    const form = aRefund({ cost: pence(499_900), interest: pence(100) });
    expect(must(await confirmRefund(accounts.finance, form, today))).toEqual({ needsSecond: false });
    expect(await answer({ refundId: form.refundId })).toBe('needs-no-second');
    await receivedOn('2026-02-01');
    await waiting({ kind: 'DELAY', firstDay: day('2026-03-01'), lastDay: day('2026-03-09'), cost: pence(1) });
  });

  it('is never confirmed by who decided on the case, first or second', async () => {
    const asFinance = (actor: Actor): Actor => ({ ...accounts.finance, userId: actor.userId });
    expect(await confirm({}, asFinance(accounts.secondLead))).toBe('decided-on-this-case');
    const refundId = await waiting();
    expect(await answer({ refundId }, asFinance(accounts.lead))).toBe('decided-on-this-case');
  });
});

describe('RFD-02: what a refund is made of', () => {
  beforeEach(() => anEndedChallenge(accounts, caseId, CHANGED));

  it('takes off the nursing care that the NHS paid on these days', async () => {
    await anEarlierDecision(accounts, {
      outcome: 'NURSING_CARE',
      nursingPence: 26_768,
      decidedOn: day('2026-02-01'),
      startsOn: day('2026-02-01'),
      endsOn: day('2026-03-16'),
    });
    const [due] = (await refundView(accounts.finance, caseId, today))?.due ?? [];
    expect(due?.nursing).toEqual(['£267.68']); // 10 to 16 March, seven days
    expect(await confirm({ cost: pence(100_000) })).toBe('ok');
    expect((await refundView(accounts.finance, caseId, today))?.refunds).toMatchObject([
      { amount: '£732.32', gross: '£1,000.00', nursing: '£267.68', status: 'FINAL' },
    ]);
  });

  it('records interest, and what goes back to a council, which is no more than the refund', async () => {
    expect(await confirm({ toCouncil: pence(123_457), council: 'Testshire' })).toBe('council-above-amount');
    expect(await confirm({ toCouncil: pence(100), council: ' ' })).toBe('council-not-named');
    const parts = { toCouncil: pence(100_000), council: 'Testshire Council', interest: pence(1_234) };
    expect(await confirm(parts)).toBe('ok');
    expect((await refundView(accounts.finance, caseId, today))?.refunds).toMatchObject([
      { toCouncil: '£1,000.00 to Testshire Council', interest: '£12.34', gross: '£1,234.56', nursing: null },
    ]);
  });
});

describe('confirmRefund of a late decision', () => {
  beforeEach(async () => {
    await sql(`ALTER TABLE eligibility_decision DISABLE TRIGGER USER`);
    await sql(`UPDATE eligibility_decision SET outcome = 'ELIGIBLE' WHERE case_id = $1`, [caseId]);
    await sql(`ALTER TABLE eligibility_decision ENABLE TRIGGER USER`);
  });

  it.each(['2026-03-01', '2026-03-02'])(
    'takes %s as the first day: either way of counting',
    async (first) => {
      await receivedOn('2026-02-01');
      expect(await confirm({ kind: 'DELAY', firstDay: day(first) })).toBe('ok');
      expect(await refunds()).toEqual([`DELAY ${first} 2026-03-10 123456 false`]);
    },
  );

  it.each(['2026-02-28', '2026-03-03'])('does not take %s', async (first) => {
    await receivedOn('2026-02-01');
    expect(await confirm({ kind: 'DELAY', firstDay: day(first) })).toBe('first-day-not-offered');
  });

  it('is one day on receipt + 28, and none before', async () => {
    await receivedOn('2026-02-10');
    expect(await confirm({ kind: 'DELAY', firstDay: day('2026-03-11') })).toBe('first-day-not-offered');
    await receivedOn('2026-02-11');
    expect(await confirm({ kind: 'DELAY', firstDay: day('2026-03-10') })).toBe('no-refund-due');
    await receivedOn('2026-02-10');
    expect(await confirm({ kind: 'DELAY', firstDay: day('2026-03-10') })).toBe('ok');
  });

  it('is not due where the 28 days never ran', async () => {
    await sql(`DELETE FROM clock WHERE case_id = $1 AND kind = 'CHC_DECISION'`, [caseId]);
    expect(await confirm({ kind: 'DELAY', firstDay: day('2026-03-01') })).toBe('no-refund-due');
  });
});

describe('refundView', () => {
  it('shows both first days to finance, then what was confirmed, and that it was looked at', async () => {
    await receivedOn('2026-02-01');
    await anEndedChallenge(accounts, caseId, CHANGED);
    const page = await refundView(accounts.finance, caseId, today);
    expect(page?.due.map(({ kind, firstDays, lastDay }) => [kind, firstDays, lastDay])).toEqual([
      ['DELAY', ['2026-03-01', '2026-03-02'], '2026-03-09'],
      ['OVERTURNED', ['2026-03-10'], '2026-05-01'],
    ]);
    expect(page?.paysFrom).toBe('2 May 2026');
    expect((await eventsOf(accounts.personId)).at(-1)).toBe('case:view');
    await confirm();
    const later = await refundView(accounts.finance, caseId, today);
    expect(later?.paysFrom).toBe('2 May 2026');
    expect(later?.due.map(({ kind }) => kind)).toEqual(['DELAY']);
    expect(later?.refunds).toEqual([
      expect.objectContaining({ amount: '£1,234.56', firstDay: '10 March 2026', lastDay: '1 May 2026' }),
    ]);
  });

  it('is read by leads and auditors, by no user of another commissioner, by no administrator', async () => {
    expect((await refundView(accounts.lead, caseId, today))?.mayConfirm).toBe(false);
    expect(await refundView(await aStaffMember('AUDITOR', accounts.code), caseId, today)).not.toBeNull();
    expect(await refundView(await aStaffMember('ADMINISTRATOR', accounts.code), caseId, today)).toBeNull();
    expect(await refundView((await someChallengeAccounts()).finance, caseId, today)).toBeNull();
    expect(await refundView(accounts.finance, 'nonsense', today)).toBeNull();
  });
});
