import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { personSummary } from '@/lib/home/queries/person-summary';
import { approvePayment } from '@/lib/money/commands/approve-payment';
import { cancelPayment } from '@/lib/money/commands/cancel-payment';
import { proposePayment } from '@/lib/money/commands/propose-payment';
import { releasePayment } from '@/lib/money/commands/release-payment';
import { tellStoppedPayments } from '@/lib/money/commands/tell-stopped-payments';
import type { Responsibility } from '@/lib/practice/rules/responsibility';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { type ActiveBudget, anActiveBudget, paymentOf, today } from '../../support/money';
import { withCaseload } from '../../support/person';
import { sendPractice, withPractices } from '../../support/practice';
import { tenPractices } from '../../support/practice-lines';
import { kindOf, must } from '../../support/result';

let code: string;
let budget: ActiveBudget;
let practitioner: Actor;
let officers: [Actor, Actor, Actor];

/** The other commissioner is responsible from here on. */
const from = addDays(today, 10);
const lastDay = addDays(from, -1);

beforeAll(async () => {
  code = await aCommissioner();
  await withPractices(code, tenPractices(code, 'QHL'));
  const officer = () => aStaffMember('FINANCE_OFFICER', code);
  officers = [await officer(), await officer(), await officer()];
});

beforeEach(async () => {
  budget = await anActiveBudget(code, [{ way: 'DIRECT_PAYMENT', amount: 100_000 }]);
  practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), budget.personId);
});

const move = (responsibility: Responsibility) =>
  sendPractice(practitioner, {
    personId: budget.personId,
    practiceCode: 'Z99008',
    fromDay: from,
    responsibility,
  });

/** A payment for the days from today to a last one, approved. */
async function approved(endsOn = addDays(today, 20)) {
  const { budgetId, allocationIds } = budget;
  const payment = paymentOf({ budgetId, allocationId: allocationIds[0] ?? '', amount: 10_000 }, today);
  const { paymentId } = must(
    await proposePayment(officers[0], { ...payment, startsOn: today, endsOn }, today),
  );
  must(await approvePayment(officers[1], { paymentId, owedReason: null }, today));
  return paymentId;
}

describe('payments to a person who goes to another commissioner (COM-09)', () => {
  it('stop for days from the move on, as soon as it is recorded, and the finance team has a task', async () => {
    const paymentId = await approved();
    must(await move('PRACTICE'));
    expect(await kindOf(releasePayment(officers[2], { paymentId }, today))).toBe('payout-stopped');
    expect(await tellStoppedPayments(code, today)).toBe(1);
    must(await cancelPayment(officers[1], { paymentId, reason: 'For days of the other commissioner' }));
    expect(await tellStoppedPayments(code, today)).toBe(1);
  });

  it('go on for the days before it without a reason, and never for more', async () => {
    must(await move('PRACTICE'));
    must(await releasePayment(officers[2], { paymentId: await approved(lastDay) }, today));
    await expect(approved(from)).rejects.toThrow('payout-stopped');
    expect(await tellStoppedPayments(code, today)).toBe(0);
  });

  it('go on where this commissioner stays responsible, and after a move that was a mistake', async () => {
    const paymentId = await approved();
    must(await move('PRACTICE'));
    expect((await personSummary(practitioner, budget.personId, today))?.practice?.warning?.text).toContain(
      'Payments for days from then on are stopped',
    );
    must(await move('CARE_HOME'));
    must(await releasePayment(officers[2], { paymentId }, today));
  });

  it('are not stopped by a practice of which nothing was answered: that is refused', async () => {
    const unasked = { personId: budget.personId, practiceCode: 'Z99008', fromDay: from };
    expect(await kindOf(sendPractice(practitioner, unasked))).toBe('responsible-unanswered');
  });
});
