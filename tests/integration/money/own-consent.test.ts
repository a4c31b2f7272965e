import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/id';
import { addDays } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { proposePayment } from '@/lib/money/commands/propose-payment';
import { giveConsent, takeConsentBack } from '@/lib/money/commands/record-payment-consent';
import { tellOwnConsent } from '@/lib/money/commands/tell-own-consent';
import { endParentsMoney } from '@/lib/person/commands/end-parents-money';
import { recordAuthority } from '@/lib/person/commands/record-authority';
import { recordCapacity } from '@/lib/person/commands/record-capacity';
import { eventsOf } from '../../support/audit';
import { consentOf, consents } from '../../support/consent';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { type ActiveBudget, anActiveBudget, paymentOf, payTo, startsOn, today } from '../../support/money';
import { withCaseload } from '../../support/person';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

let code: string;
let budget: ActiveBudget;
let practitioner: Actor;
let officer: Actor;
/** The 16th birthday: today. */
const sixteenth = today;
const parent = {
  kind: 'REPRESENTATIVE',
  basis: 'PARENTAL_RESPONSIBILITY',
  name: 'Test Holder',
  relationship: 'Mother',
  phone: null,
  email: null,
  coversMoney: true,
  coversPlan: true,
  planConsentRecorded: false,
  moneyBasis: null,
  namedOn: null,
  namedById: null,
  startsOn: addDays(startsOn, -1),
  endsOn: null,
  evidence: null,
  payee: {
    relation: 'PARENT',
    isIndividual: true,
    livesInSameHousehold: true,
    isFriendInvolvedInCare: false,
  },
} as const;

beforeEach(async () => {
  code = await aCommissioner();
  budget = await anActiveBudget(code, [{ way: 'DIRECT_PAYMENT', amount: 100_000 }]);
  const { personId } = budget;
  const born = `${Number(sixteenth.slice(0, 4)) - 16}${sixteenth.slice(4)}`;
  await sql(`UPDATE person SET date_of_birth = $2 WHERE id = $1`, [personId, born]);
  officer = await aStaffMember('FINANCE_OFFICER', code);
  practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
  const authorityId = newId();
  must(await recordAuthority(practitioner, { ...parent, personId, authorityId }));
  await payTo(budget, authorityId, addDays(sixteenth, -1));
  const { caseId } = budget;
  const [given] = await sql<{ id: string }>('SELECT id FROM payment_consent WHERE case_id = $1', [caseId]);
  must(await takeConsentBack(practitioner, { caseId, seenId: given?.id ?? '', words: 'A child' }, today));
  const byParent = { ...consentOf(caseId, startsOn), by: { kind: 'AUTHORITY', id: authorityId } } as const;
  must(await giveConsent(practitioner, byParent, today));
});

const authorities = () =>
  sql(
    `SELECT kind::text, covers_money AS money, covers_plan AS plan, ended_at IS NOT NULL AS ended, starts_on::text AS start
     FROM authority WHERE person_id = $1 AND kind <> 'SELF' ORDER BY recorded_at, ended_at NULLS LAST`,
    [budget.personId],
  );
const tasks = () =>
  sql(
    `SELECT owner_role::text AS owner, ended_by AS ended FROM clock WHERE case_id = $1 AND kind = 'OWN_CONSENT'`,
    [budget.caseId],
  );
const daily = async (on = today) => [await endParentsMoney(code, on), await tellOwnConsent(code, on)];
const pay = () => {
  const allocationId = budget.allocationIds[0] ?? '';
  const payment = paymentOf({ budgetId: budget.budgetId, allocationId, amount: 10_000 }, today);
  return kindOf(proposePayment(officer, payment, today));
};

describe('PER-35: the 16th birthday (story 2.1, 2.2)', () => {
  it('leaves the parent the plan, stops their payments and asks for the young person’s own consent', async () => {
    expect(await daily(addDays(sixteenth, -1))).toEqual([0, 0]);
    // Even before the job of the day has run.
    expect(await pay()).toBe('payout-stopped');
    expect(await daily()).toEqual([1, 1]);
    expect(await daily()).toEqual([0, 0]);
    expect(await authorities()).toEqual([
      { kind: 'REPRESENTATIVE', money: true, plan: true, ended: true, start: parent.startsOn },
      { kind: 'REPRESENTATIVE', money: false, plan: true, ended: false, start: sixteenth },
    ]);
    expect(await tasks()).toEqual([{ owner: 'PRACTITIONER', ended: null }]);
    expect(await pay()).toBe('payout-stopped');
    expect(await eventsOf(budget.personId)).toEqual(
      expect.arrayContaining(['authority:end', 'consent:ask-own']),
    );
  });

  it('is settled when the young person names the parent their nominee: payments go on', async () => {
    await daily();
    const nominee = {
      kind: 'NOMINEE',
      basis: 'NOMINATED_BY_PERSON',
      coversPlan: false,
      startsOn: sixteenth,
    } as const;
    const named = { ...parent, ...nominee, personId: budget.personId, authorityId: newId() };
    expect(await kindOf(recordAuthority(practitioner, named))).toBe('ok');
    expect(await pay()).toBe('payout-stopped');
    await payTo(budget, named.authorityId, today);
    // Story 2.2: the parent consented, so the young person consents now.
    expect(await pay()).toBe('payout-stopped');
    await consents(practitioner, budget.caseId, sixteenth);
    expect(await pay()).toBe('ok');
    expect(await daily()).toEqual([0, 1]);
    expect(await tasks()).toEqual([{ owner: 'PRACTITIONER', ended: 'own-consent-settled' }]);
  });

  it('changes nothing where the young person is found to lack capacity for the money', async () => {
    const found = {
      personId: budget.personId,
      capacityId: newId(),
      matters: ['MONEY'],
      finding: 'LACKS',
      assessedOn: sixteenth,
      assessorName: 'Grace Tran',
      assessorRole: 'Nurse',
      reasons: 'Could not keep it in mind',
      consulted: 'Their mother',
    } as const;
    must(await recordCapacity(practitioner, found, today));
    expect(await daily()).toEqual([0, 0]);
    expect(await pay()).toBe('ok');
    expect(await authorities()).toMatchObject([{ money: true, ended: false }]);
  });
});
