import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { pence } from '@/lib/core/money';
import { addDays, day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { approvePayment } from '@/lib/money/commands/approve-payment';
import { cancelPayment } from '@/lib/money/commands/cancel-payment';
import { proposePayment } from '@/lib/money/commands/propose-payment';
import { withdrawConsent } from '@/lib/money/commands/record-payment-consent';
import { releasePayment } from '@/lib/money/commands/release-payment';
import { paymentWithSteps } from '@/lib/money/queries/payment-with-steps';
import { endAuthority } from '@/lib/person/commands/end-authority';
import { consentOf, consents } from '../../support/consent';
import { onDay } from '../../support/day';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { type ActiveBudget, anActiveBudget, payTo, startsOn, today } from '../../support/money';
import { anAuthority, withCaseload } from '../../support/person';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

let code: string;
let people: { proposer: Actor; approver: Actor; payer: Actor };
beforeAll(async () => {
  code = await aCommissioner();
  const finance = () => aStaffMember('FINANCE_OFFICER', code);
  people = { proposer: await finance(), approver: await finance(), payer: await finance() };
});

type Given = { first?: number; last?: number; overlapReason?: string; part?: number };

/** A payment for days of the budget, counted from 0: the first 28 unless given. */
const proposalOf = (budget: ActiveBudget, { first = 0, last = 27, overlapReason, part = 0 }: Given = {}) => ({
  budgetId: budget.budgetId,
  allocationId: budget.allocationIds[part] ?? '',
  amount: pence(10_000),
  startsOn: addDays(startsOn, first),
  endsOn: addDays(startsOn, last),
  dueOn: addDays(today, 3),
  formKey: randomUUID(),
  overlapReason: overlapReason ?? null,
});
const propose = (budget: ActiveBudget, given?: Given) =>
  proposePayment(people.proposer, proposalOf(budget, given), today);
const aDirectPayment = () => anActiveBudget(code, [{ way: 'DIRECT_PAYMENT', amount: 100_000 }]);
const approve = (paymentId: string) => kindOf(approvePayment(people.approver, { paymentId }, today));
const release = (paymentId: string) => kindOf(releasePayment(people.payer, { paymentId }, today));

describe('PAY-05: the same days paid twice', () => {
  it.each(['PROPOSED', 'APPROVED', 'RELEASED'])(
    'are refused where the other payment is %s',
    async (state) => {
      const budget = await aDirectPayment();
      const { paymentId } = must(await propose(budget));
      if (state !== 'PROPOSED') expect(await approve(paymentId)).toBe('ok');
      if (state === 'RELEASED') expect(await release(paymentId)).toBe('ok');
      const refused = await propose(budget, { first: 27, last: 54 });
      expect(refused).toMatchObject({
        error: { kind: 'days-paid-already', others: [{ id: paymentId, state }] },
      });
      expect(await kindOf(propose(budget, { first: 28, last: 55 }))).toBe('ok');
    },
  );

  it('are free again once the other payment is cancelled', async () => {
    const budget = await aDirectPayment();
    const { paymentId } = must(await propose(budget));
    must(await cancelPayment(people.approver, { paymentId, reason: 'Wrong amount' }));
    expect(await kindOf(propose(budget))).toBe('ok');
  });

  it('are paid twice with a reason, which the approver reads next to the other payment', async () => {
    const budget = await aDirectPayment();
    const first = must(await propose(budget)).paymentId;
    const second = must(await propose(budget, { overlapReason: 'A second carer for nights' })).paymentId;
    const page = await paymentWithSteps(people.approver, second, today);
    expect(page).toMatchObject({
      overlapReason: 'A second carer for nights',
      next: 'approve',
      context: {
        agreed: '£1,000.00',
        part: { amount: '£1,000.00', committed: '£1,000.00' },
        share: { days: 28, amount: '£76.92' },
        services: [{ service: 'Swimming', amount: '£1,000.00', isWeekly: false }],
        last: [{ id: first }],
        overlaps: [{ id: first }],
      },
    });
  });

  it('are no matter between two parts of a budget', async () => {
    const budget = await anActiveBudget(code, [
      { way: 'DIRECT_PAYMENT', amount: 50_000 },
      { way: 'THIRD_PARTY', amount: 50_000 },
    ]);
    expect(await kindOf(propose(budget))).toBe('ok');
    expect(await kindOf(propose(budget, { part: 1 }))).toBe('ok');
  });

  it('are proposed once by two at once', async () => {
    const budget = await aDirectPayment();
    const both = await Promise.all([
      kindOf(propose(budget)),
      kindOf(propose(budget, { first: 10, last: 20 })),
    ]);
    expect(both.sort()).toEqual(['days-paid-already', 'ok']);
  });

  it('are refused by the database too, past the rule', async () => {
    const budget = await aDirectPayment();
    const { paymentId } = must(await propose(budget));
    const { paymentId: other } = must(await propose(budget, { first: 28, last: 55 }));
    const move = `UPDATE payment SET period_starts_on = period_starts_on - 1 WHERE id = $1`;
    await expect(sql(move, [other])).rejects.toThrow(/payment_days_once/);
    const blank = `UPDATE payment SET overlap_reason = ' ' WHERE id = $1`;
    await expect(sql(blank, [paymentId])).rejects.toThrow(/payment_overlap_reason/);
  });

  it('PAY-03: the due day is near, by rule and by the database', async () => {
    const budget = await aDirectPayment();
    const late = { ...proposalOf(budget), dueOn: day('2030-01-01') };
    expect(await kindOf(proposePayment(people.proposer, late, today))).toBe('due-too-late');
    const { paymentId } = must(await propose(budget));
    await expect(sql(`UPDATE payment SET due_on = '2030-01-01' WHERE id = $1`, [paymentId])).rejects.toThrow(
      /payment_due_near/,
    );
  });
});

describe('PAY-04: what else stops a direct payment', () => {
  it('withdrawn consent, until it is given again', async () => {
    const budget = await aDirectPayment();
    const practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), budget.personId);
    const { paymentId } = must(await propose(budget));
    const { wasInDoubt: _, ...end } = consentOf(budget.caseId, addDays(startsOn, 9));
    expect(await kindOf(withdrawConsent(practitioner, end, today))).toBe('ok');
    expect(await kindOf(withdrawConsent(practitioner, end, today))).toBe('consent-changed-meanwhile');
    expect(await approve(paymentId)).toBe('payout-stopped');
    expect(await paymentWithSteps(people.approver, paymentId, today)).toMatchObject({
      next: null,
      stopped: 'Consent withdrawn',
      stops: [{ isAfter: true }],
    });
    await consents(practitioner, budget.caseId, today);
    expect(await approve(paymentId)).toBe('ok');
  });

  it('the end of the authority of the nominee who receives the money', async () => {
    const budget = await aDirectPayment();
    const nominee = {
      role: 'NOMINEE',
      name: 'Test Holder',
      personId: budget.personId,
      coversMoney: true,
      coversPlan: false,
    } as const;
    const authorityId = await anAuthority(code, nominee);
    await payTo(budget, authorityId, today);
    const { paymentId } = must(await propose(budget, { last: 10 }));
    expect(await approve(paymentId)).toBe('ok');
    const practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), budget.personId);
    must(await onDay(today, () => endAuthority(practitioner, { authorityId, reason: 'Moved away' })));
    expect(await release(paymentId)).toBe('owed-reason-missing');
    expect(await paymentWithSteps(people.approver, paymentId, today)).toMatchObject({
      next: 'approve',
      asksReason: true,
      stops: [{ isAfter: false }],
    });
    // Another authority of that name is another record: named, it is paid what is proposed to it, not this.
    await payTo(budget, await anAuthority(code, nominee), today);
    expect(await release(paymentId)).toBe('payee-changed');
  });
});
