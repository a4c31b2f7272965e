import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/id';
import { addDays } from '@/lib/core/plain-date';
import { approvePayment } from '@/lib/money/commands/approve-payment';
import { namePayee } from '@/lib/money/commands/name-payee';
import { proposePayment } from '@/lib/money/commands/propose-payment';
import { changeExclusion, recordExclusion } from '@/lib/money/commands/record-exclusion';
import { startBudget } from '@/lib/money/commands/start-budget';
import { tellStoppedPayees } from '@/lib/money/commands/tell-stopped-payees';
import { tellStoppedPayments } from '@/lib/money/commands/tell-stopped-payments';
import { budgetView } from '@/lib/money/queries/budget-view';
import { exclusionForm } from '@/lib/money/queries/exclusion-form';
import { withdrawSharing } from '@/lib/person/commands/withdraw-sharing';
import { signsAgreements } from '../../support/agreement';
import { eventsOf } from '../../support/audit';
import { consents } from '../../support/consent';
import { onDay } from '../../support/day';
import { aCommissioner, aStaffMember } from '../../support/identity';
import {
  type ActiveBudget,
  anActiveBudget,
  anApprovedCase,
  payeeIdOf,
  paymentOf,
  payTo,
  startOf,
  today,
} from '../../support/money';
import { anAuthority, aSharing } from '../../support/person';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

let code: string;
beforeAll(async () => {
  code = await aCommissioner();
});

const direct = [{ way: 'DIRECT_PAYMENT', amount: 100_000 }] as const;
const since = addDays(today, -3);
const draftOf = (personId: string, authorityId: string | null = null) => ({
  personId,
  authorityId,
  ground: 'DRUG_REHABILITATION' as const,
  startsOn: since,
  endsOn: null,
  evidence: 'Order of Salford court, seen',
});
const proposalOf = ({ budgetId, allocationIds }: ActiveBudget) =>
  paymentOf({ budgetId, allocationId: allocationIds[0] ?? '', amount: 1_000 }, today);
const propose = async (budget: ActiveBudget) => {
  const result = await proposePayment(budget.finance, proposalOf(budget), today);
  if (result.ok) return 'ok';
  return 'stop' in result.error ? `${result.error.kind} ${result.error.stop.stop}` : result.error.kind;
};
const tasksOf = async ({ caseId }: ActiveBudget) =>
  (
    await sql<{ line: string }>(
      `SELECT kind || ' ' || coalesce(ended_by, 'open') AS line FROM clock WHERE case_id = $1 AND kind IN ('PAYEE_STOPPED', 'STOPPED_PAYMENTS') ORDER BY kind::text`,
      [caseId],
    )
  ).map(({ line }) => line);
const nomineeOf = (personId: string) =>
  anAuthority(code, { personId, role: 'NOMINEE', name: 'Nia Nominee', coversMoney: true, coversPlan: false });
const lastId = async ({ practitioner, personId }: ActiveBudget) =>
  (await exclusionForm(practitioner, personId, today))?.history[0]?.id ?? '';

describe('PAY-13: an exclusion of the person', () => {
  it('refuses a direct payment when the budget starts; the other ways stay open', async () => {
    const { caseId, personId, practitioner, finance } = await anApprovedCase(code);
    await consents(practitioner, caseId, today);
    must(await recordExclusion(practitioner, draftOf(personId), today));
    const start = (parts: Parameters<typeof startOf>[1]) =>
      kindOf(startBudget(finance, startOf(caseId, parts), today));
    expect(await start(direct)).toBe('direct-payment-excluded');
    expect(await start([{ way: 'NOTIONAL', amount: 100_000 }])).toBe('ok');
  });

  it('stops the payment that waits and the next one, makes tasks, and payments go on when it ends', async () => {
    const budget = await anActiveBudget(code, direct);
    const { practitioner, personId, budgetId } = budget;
    const { paymentId } = must(await proposePayment(budget.finance, proposalOf(budget), today));
    must(await recordExclusion(practitioner, draftOf(personId), today));
    const approver = await aStaffMember('FINANCE_OFFICER', code);
    expect(await kindOf(approvePayment(approver, { paymentId }, today))).toBe('payout-stopped');
    const view = await budgetView(practitioner, budgetId, undefined, today);
    expect(view?.conditions[0]?.conditions).toContainEqual({ kind: 'NOT_EXCLUDED', isMet: false });
    expect([await tellStoppedPayees(code, today), await tellStoppedPayments(code, today)]).toEqual([1, 1]);
    expect(await tasksOf(budget)).toEqual(['PAYEE_STOPPED open', 'STOPPED_PAYMENTS open']);
    const exclusionId = await lastId(budget);
    const end = { kind: 'END', endsOn: addDays(today, -1) } as const;
    const change = { personId, exclusionId, change: end, evidence: 'Completed, letter seen' };
    expect(await kindOf(changeExclusion(practitioner, change, today))).toBe('ok');
    expect(await kindOf(changeExclusion(practitioner, change, today))).toBe('exclusion-changed-meanwhile');
    expect(await kindOf(approvePayment(approver, { paymentId }, today))).toBe('ok');
    expect([await tellStoppedPayees(code, today), await tellStoppedPayments(code, today)]).toEqual([1, 1]);
    expect(await tasksOf(budget)).toEqual([
      'PAYEE_STOPPED payee-settled',
      'STOPPED_PAYMENTS stopped-payments-settled',
    ]);
    expect(await eventsOf(personId)).toEqual(expect.arrayContaining(['exclusion:record', 'exclusion:end']));
    const form = await exclusionForm(practitioner, personId, today);
    expect(form?.history.map(({ state }) => state)).toEqual(['COUNTS', 'REPLACED']);
    await expect(sql('DELETE FROM payment_exclusion WHERE person_id = $1', [personId])).rejects.toThrow();
  });

  it('taken back never counted', async () => {
    const budget = await anActiveBudget(code, direct);
    const { practitioner, personId } = budget;
    must(await recordExclusion(practitioner, draftOf(personId), today));
    expect(await propose(budget)).toBe('payout-stopped EXCLUDED');
    const change = { kind: 'TAKE_BACK' } as const;
    const mistake = { personId, exclusionId: await lastId(budget), change, evidence: 'Another person' };
    must(await changeExclusion(practitioner, mistake, today));
    expect(await propose(budget)).toBe('ok');
    expect((await exclusionForm(practitioner, personId, today))?.history[0]?.state).toBe('TAKEN_BACK');
    expect(await eventsOf(personId)).toContain('exclusion:take-back');
  });

  it('is recorded by the person’s own practitioner, about the person or who acts for them', async () => {
    const { practitioner, finance, lead, personId } = await anActiveBudget(code, direct);
    for (const actor of [finance, lead, await aStaffMember('PRACTITIONER', code)]) {
      expect(await kindOf(recordExclusion(actor, draftOf(personId), today))).toBe('not-found');
      expect(await exclusionForm(actor, personId, today)).toBeNull();
    }
    expect(await kindOf(recordExclusion(practitioner, draftOf(personId, newId()), today))).toBe(
      'excluded-unknown',
    );
  });
});

describe('PAY-13: an exclusion of a nominee', () => {
  it('stops what is paid to them, and they are not named; the person is paid', async () => {
    const budget = await anActiveBudget(code, direct);
    const { practitioner, personId, budgetId, allocationIds } = budget;
    const nominee = await nomineeOf(personId);
    await payTo(budget, nominee, today);
    must(await recordExclusion(practitioner, draftOf(personId, nominee), today));
    expect(await propose(budget)).toBe('payout-stopped EXCLUDED');
    const name = async (payee: Parameters<typeof namePayee>[1]['payee']) => {
      const seenPayeeId = await payeeIdOf(budget);
      const named = {
        budgetId,
        allocationId: allocationIds[0] ?? '',
        seenPayeeId,
        payee,
        reason: 'Excluded',
      };
      return kindOf(namePayee(practitioner, named, today));
    };
    expect(await name({ kind: 'PERSON', id: null })).toBe('ok');
    await signsAgreements(practitioner, budgetId, today);
    expect(await propose(budget)).toBe('ok');
    expect(await name({ kind: 'AUTHORITY', id: nominee })).toBe('payee-barred');
  });

  it('holds for what goes on of their authority for the money, whichever of the two it was recorded of', async () => {
    const budget = await anActiveBudget(code, direct);
    const { practitioner, personId, budgetId, allocationIds } = budget;
    const both = { coversMoney: true, coversPlan: true };
    const before = await anAuthority(code, { personId, role: 'NOMINEE', name: 'Karin Mother', ...both });
    await payTo(budget, before, today);
    await onDay(today, async () => {
      const sharingId = await aSharing(practitioner, { personId });
      must(await withdrawSharing(practitioner, { sharingId, note: 'Asked for it' }, today));
    });
    expect(await propose(budget)).toBe('ok');
    const [now] = await sql<{ id: string }>('SELECT id FROM authority WHERE goes_on_from_id = $1', [before]);
    must(await recordExclusion(practitioner, draftOf(personId, now?.id ?? 'missing'), today));
    expect(await propose(budget)).toBe('payout-stopped EXCLUDED');
    const change = { kind: 'TAKE_BACK' } as const;
    const mistake = { personId, exclusionId: await lastId(budget), change, evidence: 'The other one' };
    must(await changeExclusion(practitioner, mistake, today));
    must(await recordExclusion(practitioner, draftOf(personId, before), today));
    expect(await propose(budget)).toBe('payout-stopped EXCLUDED');
    const named = {
      budgetId,
      allocationId: allocationIds[0] ?? '',
      seenPayeeId: await payeeIdOf(budget),
      payee: { kind: 'AUTHORITY', id: now?.id ?? '' } as const,
      reason: 'Named again',
    };
    expect(await kindOf(namePayee(practitioner, named, today))).toBe('payee-barred');
  });
});
