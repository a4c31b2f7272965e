import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/id';
import { addDays } from '@/lib/core/plain-date';
import { proposePayment } from '@/lib/money/commands/propose-payment';
import { giveConsent, takeConsentBack, withdrawConsent } from '@/lib/money/commands/record-payment-consent';
import { startBudget } from '@/lib/money/commands/start-budget';
import { tellStoppedPayees } from '@/lib/money/commands/tell-stopped-payees';
import { budgetView } from '@/lib/money/queries/budget-view';
import { paymentConsentForm } from '@/lib/money/queries/payment-consent-form';
import { startBudgetForm } from '@/lib/money/queries/start-budget-form';
import { eventsOf } from '../../support/audit';
import { consentOf, consents } from '../../support/consent';
import { onDay } from '../../support/day';
import { died } from '../../support/death';
import { aCommissioner, aStaffMember } from '../../support/identity';
import {
  type ActiveBudget,
  anActiveBudget,
  anApprovedCase,
  paymentOf,
  payTo,
  startOf,
  startsOn,
  today,
} from '../../support/money';
import { anAuthority } from '../../support/person';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

let code: string;
beforeAll(async () => {
  code = await aCommissioner();
});

const direct = [{ way: 'DIRECT_PAYMENT', amount: 100_000 }] as const;
const propose = async ({ budgetId, allocationIds, finance }: ActiveBudget, change = {}) => {
  const payment = paymentOf({ budgetId, allocationId: allocationIds[0] ?? '', amount: 1_000 }, today);
  const result = await proposePayment(finance, { ...payment, ...change }, today);
  if (result.ok) return 'ok';
  return 'stop' in result.error ? `${result.error.kind} ${result.error.stop.stop}` : result.error.kind;
};
const tasksOf = async ({ caseId }: { caseId: string }) =>
  (
    await sql<{ line: string }>(
      `SELECT coalesce(ended_by, 'open') AS line FROM clock WHERE case_id = $1 AND kind = 'PAYEE_STOPPED' ORDER BY id`,
      [caseId],
    )
  ).map(({ line }) => line);
const unmetOf = async ({ practitioner, budgetId }: ActiveBudget) => {
  const view = await budgetView(practitioner, budgetId, undefined, today);
  return view?.conditions[0]?.conditions.filter(({ isMet }) => !isMet).map(({ kind }) => kind);
};

describe('PAY-12: consent to a direct payment', () => {
  it('is asked before the budget starts: a tick of finance is not enough', async () => {
    const { caseId, finance, practitioner, personId } = await anApprovedCase(code);
    const start = () => kindOf(startBudget(finance, startOf(caseId, direct), today));
    expect(await start()).toBe('direct-payment-without-consent');
    expect((await startBudgetForm(finance, caseId, today))?.consent).toContain('is not recorded');
    await consents(practitioner, caseId, today);
    expect((await startBudgetForm(finance, caseId, today))?.consent).toContain('consented');
    expect(await start()).toBe('ok');
    expect(await eventsOf(personId)).toContain('consent:give');
  });

  it('withdrawn stops the next payment by itself and makes a task, until it is given again', async () => {
    const budget = await anActiveBudget(code, direct);
    const { practitioner, caseId } = budget;
    const { wasInDoubt: _, ...said } = consentOf(caseId, addDays(startsOn, 9));
    must(await withdrawConsent(practitioner, said, today));
    expect(await propose(budget)).toBe('payout-stopped CONSENT_ENDED');
    expect(await unmetOf(budget)).toEqual(['CONSENT']);
    expect(await tellStoppedPayees(code, today)).toBe(1);
    expect(await tasksOf(budget)).toEqual(['open']);
    await consents(practitioner, caseId, today);
    expect(await propose(budget)).toBe('ok');
    expect(await tellStoppedPayees(code, today)).toBe(1);
    expect(await tasksOf(budget)).toEqual(['payee-settled']);
    const form = await paymentConsentForm(practitioner, caseId, today);
    expect(form?.history.map(({ kind }) => kind)).toEqual(['GIVEN', 'WITHDRAWN', 'GIVEN']);
  });

  it('taken back where it was a mistake leaves none, and a withdrawal taken back leaves it given', async () => {
    const budget = await anActiveBudget(code, direct);
    const { practitioner, caseId, personId } = budget;
    const lastId = async () => (await paymentConsentForm(practitioner, caseId, today))?.lastId ?? '';
    const takeBack = (seenId: string) =>
      kindOf(takeConsentBack(practitioner, { caseId, seenId, words: 'The wrong person' }, today));
    const { wasInDoubt: _, ...said } = consentOf(caseId, today);
    const givenId = await lastId();
    must(await withdrawConsent(practitioner, said, today));
    expect(await takeBack(givenId)).toBe('consent-changed-meanwhile');
    const endId = await lastId();
    expect([await takeBack(endId), await takeBack(endId)]).toEqual(['ok', 'ok']);
    expect(await propose(budget)).toBe('ok');
    expect(await takeBack(givenId)).toBe('ok');
    expect(await propose(budget)).toBe('payout-stopped CONSENT_MISSING');
    expect(await unmetOf(budget)).toEqual(['CONSENT']);
    expect(await tellStoppedPayees(code, today)).toBe(1);
    expect(await tasksOf(budget)).toEqual(['open']);
    expect(await eventsOf(personId)).toContain('consent:take-back');
    await expect(sql('DELETE FROM payment_consent WHERE case_id = $1', [caseId])).rejects.toThrow();
  });

  it('by a representative ends with their authority, though the payee is another', async () => {
    const budget = await anActiveBudget(code, direct);
    const { practitioner, caseId, personId } = budget;
    const role = { personId, role: 'REPRESENTATIVE', coversMoney: true, coversPlan: true } as const;
    const authorityId = await anAuthority(code, { ...role, name: 'Rae Representative' });
    const form = await paymentConsentForm(practitioner, caseId, today);
    must(
      await takeConsentBack(
        practitioner,
        { caseId, seenId: form?.lastId ?? '', words: 'Rae said it' },
        today,
      ),
    );
    const by = { kind: 'AUTHORITY', id: authorityId } as const;
    must(await giveConsent(practitioner, { ...consentOf(caseId, today), by }, today));
    await payTo(budget, await anAuthority(code, { ...role, name: 'Nia Nominee', role: 'NOMINEE' }), today);
    expect(await propose(budget)).toBe('ok');
    await sql('UPDATE authority SET ends_on = $2 WHERE id = $1', [authorityId, today]);
    const next = { startsOn: addDays(startsOn, 28), endsOn: addDays(startsOn, 55) };
    expect(await propose(budget, next)).toBe('payout-stopped CONSENT_LAPSED');
    expect(await tellStoppedPayees(code, addDays(today, 1))).toBe(1);
    expect(await tasksOf(budget)).toEqual(['open']);
    expect(await paymentConsentForm(practitioner, caseId, addDays(today, 1))).toMatchObject({
      isLapsed: true,
    });
  });

  it('is recorded by the practitioner of the person alone, and not after a death', async () => {
    const { caseId, finance, lead, practitioner, personId } = await anActiveBudget(code, direct);
    const { wasInDoubt: _, ...said } = consentOf(caseId, today);
    for (const actor of [finance, lead, await aStaffMember('PRACTITIONER', code)]) {
      expect(await kindOf(withdrawConsent(actor, said, today))).toBe('not-found');
      expect(await paymentConsentForm(actor, caseId, today)).toBeNull();
    }
    expect(await kindOf(withdrawConsent(practitioner, { ...said, caseId: newId() }, today))).toBe(
      'not-found',
    );
    await onDay(today, () => died(practitioner, personId, today));
    expect(await kindOf(withdrawConsent(practitioner, said, today))).toBe('person-died');
    expect(await paymentConsentForm(practitioner, caseId, today)).toBeNull();
  });
});

describe('budgets from before consent was a record', () => {
  const migration = readFileSync(
    path.resolve(__dirname, '../../../prisma/migrations/20261130202000_payment_consent/migration.sql'),
    'utf8',
  );
  const statement = /-- BEGIN BACKFILL\n([\s\S]*?)-- END BACKFILL/.exec(migration)?.[1] ?? '';

  it('go on, with consent of which it is not recorded who gave it', async () => {
    const own = await aCommissioner();
    const budget = await anActiveBudget(own, direct);
    await sql('ALTER TABLE payment_consent DISABLE TRIGGER USER');
    await sql('DELETE FROM payment_consent WHERE commissioner_code = $1', [own]);
    await sql('ALTER TABLE payment_consent ENABLE TRIGGER USER');
    expect(await propose(budget)).toBe('payout-stopped CONSENT_MISSING');
    await sql(statement);
    expect(await propose(budget)).toBe('ok');
    const view = await budgetView(budget.practitioner, budget.budgetId, undefined, today);
    expect(view?.consent).toContain('Who gave it was not recorded then');
  });
});
