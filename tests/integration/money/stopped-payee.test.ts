import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/id';
import { addDays } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { personSummary } from '@/lib/home/queries/person-summary';
import { proposePayment } from '@/lib/money/commands/propose-payment';
import { tellStoppedPayees } from '@/lib/money/commands/tell-stopped-payees';
import { listBudgetsOfStoppedPayees } from '@/lib/money/store/stopped-payments';
import { endRegained } from '@/lib/person/commands/end-regained';
import { recordAuthority } from '@/lib/person/commands/record-authority';
import { recordCapacity } from '@/lib/person/commands/record-capacity';
import { recordDbsCheck } from '@/lib/person/commands/record-dbs-check';
import { recordMoneyBasis } from '@/lib/person/commands/record-money-basis';
import { authorityWithoutBasis } from '@/lib/person/queries/edit-person';
import type { CapacityFinding } from '@/lib/person/rules/capacity';
import { systemCommand } from '@/lib/platform/db/system-command';
import { eventsOf } from '../../support/audit';
import { onDay } from '../../support/day';
import { died } from '../../support/death';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { type ActiveBudget, anActiveBudget, paymentOf, payTo, startsOn, today } from '../../support/money';
import { actorsWithoutAccess, findToLackCapacity, withCaseload } from '../../support/person';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

let code: string;
let budget: ActiveBudget;
let officer: Actor;
let practitioner: Actor;
let authorityId: string;

const deputy = {
  kind: 'REPRESENTATIVE',
  name: 'Test Holder',
  relationship: 'Professional',
  phone: null,
  email: null,
  coversMoney: true,
  planConsentRecorded: false,
  namedOn: null,
  namedById: null,
  startsOn: addDays(startsOn, -10),
  endsOn: null,
  evidence: null,
  payee: {
    relation: 'PROFESSIONAL',
    isIndividual: true,
    livesInSameHousehold: false,
    isFriendInvolvedInCare: false,
  },
} as const;
const order = {
  kind: 'COURT_AUTHORITY',
  source: 'Court of Protection, 1234567T02',
  paragraph: '4(b)',
  on: addDays(startsOn, -20),
} as const;

beforeEach(async () => {
  code = await aCommissioner();
  budget = await anActiveBudget(code, [{ way: 'DIRECT_PAYMENT', amount: 100_000 }]);
  officer = await aStaffMember('FINANCE_OFFICER', code);
  practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), budget.personId);
  await findToLackCapacity(practitioner, budget.personId);
  authorityId = newId();
});

const record = (basis: 'DEPUTY_PROPERTY_AND_AFFAIRS' | 'DEPUTY_HEALTH_AND_WELFARE') =>
  recordAuthority(practitioner, {
    ...deputy,
    basis,
    coversPlan: basis === 'DEPUTY_HEALTH_AND_WELFARE',
    moneyBasis: order,
    personId: budget.personId,
    authorityId,
  });
/** The deputy is no family, so that a check is needed before the first payment. */
const checked = async () => {
  const record = { isSuitable: true, certificateOn: startsOn, certificateNumber: '0012', note: null };
  must(await recordDbsCheck(practitioner, { authorityId, record }, today));
};
/** A deputy for health and welfare, who is the payee from now on. */
async function recordPayee() {
  must(await record('DEPUTY_HEALTH_AND_WELFARE'));
  await checked();
  await payTo(budget, authorityId, today);
}
/** As a row that was there before the service asked. */
async function fromBefore() {
  must(await record('DEPUTY_PROPERTY_AND_AFFAIRS'));
  await checked();
  await payTo(budget, authorityId, today);
  await sql(
    `UPDATE authority SET money_basis = 'NOT_ASKED', money_basis_source = NULL, money_basis_paragraph = NULL, money_basis_on = NULL
     WHERE id = $1`,
    [authorityId],
  );
}
const pay = async () => {
  const allocationId = budget.allocationIds[0] ?? '';
  const payment = paymentOf({ budgetId: budget.budgetId, allocationId, amount: 10_000 }, today);
  const result = await proposePayment(officer, payment, today);
  if (result.ok) return 'ok';
  return 'stop' in result.error ? `${result.error.kind} ${result.error.stop.stop}` : result.error.kind;
};
const add = (actor = practitioner, basis: Parameters<typeof recordMoneyBasis>[1]['basis'] = order) =>
  kindOf(recordMoneyBasis(actor, { authorityId, basis }, today));
const tasks = async () =>
  (
    await sql<{ line: string }>(
      `SELECT owner_role || ' ' || coalesce(ended_by, 'open') AS line FROM clock WHERE case_id = $1 AND kind = 'PAYEE_STOPPED' ORDER BY id`,
      [budget.caseId],
    )
  ).map(({ line }) => line);
const find = async (finding: CapacityFinding) =>
  must(
    await onDay(today, () =>
      recordCapacity(
        practitioner,
        {
          personId: budget.personId,
          capacityId: newId(),
          matters: ['MONEY'],
          finding,
          assessedOn: today,
          assessorName: 'Grace Tran',
          assessorRole: 'Nurse',
          reasons: 'Explained what the money is for',
          consulted: finding === 'LACKS' ? 'Their sister' : null,
        },
        today,
      ),
    ),
  );
const regained = () => onDay(today, () => endRegained(code, today));
const form = () => authorityWithoutBasis(practitioner, budget.personId, authorityId);
const summaryNow = () => personSummary(practitioner, budget.personId, today);

describe('PAY-08, PER-38: a power over property, its basis for the money never asked', () => {
  it('gets no money, with a task, until the basis is recorded on the authority there is', async () => {
    await fromBefore();
    expect(await pay()).toBe('payout-stopped BASIS_MISSING');
    expect(await tellStoppedPayees(code, today)).toBe(1);
    expect(await tasks()).toEqual(['PRACTITIONER open']);
    expect((await summaryNow())?.acting).toMatchObject([{ id: authorityId, lacksMoneyBasis: true }]);
    expect(await form()).toEqual({ name: 'Test Holder', isOwn: false });
    expect(await add()).toBe('ok');
    expect(await form()).toBeNull();
    expect(await pay()).toBe('ok');
    expect(await tellStoppedPayees(code, today)).toBe(1);
    expect(await tasks()).toEqual(['PRACTITIONER payee-settled']);
    expect((await summaryNow())?.acting).toMatchObject([{ id: authorityId, lacksMoneyBasis: false }]);
    expect(await add()).toBe('basis-not-asked');
    expect(await eventsOf(budget.personId)).toContain('authority:basis');
  });

  it.each([
    ['the person’s own consent', { ...order, kind: 'PERSON_CONSENT', paragraph: null }, 'ok'],
    ['something else', { ...order, kind: 'OTHER', paragraph: null }, 'ok'],
    ['an order without its paragraph', { ...order, paragraph: ' ' }, 'court-paragraph-missing'],
    ['nothing that was seen', { ...order, source: ' ' }, 'money-source-missing'],
    ['an order of tomorrow', { ...order, on: addDays(today, 1) }, 'money-basis-too-late'],
  ] as const)('by %s', async (_, basis, expected) => {
    await fromBefore();
    expect(await add(practitioner, basis)).toBe(expected);
  });

  it('is not for others, and not after a death', async () => {
    await fromBefore();
    for (const actor of await actorsWithoutAccess(code, budget.personId))
      expect(await add(actor)).toBe('not-found');
    await died(practitioner, budget.personId, today);
    expect(await add()).toBe('person-died');
  });
});

describe('PER-37, PAY-08: a person who is found to have capacity', () => {
  it('is no longer represented for the money: payments are held, and the record says it', async () => {
    await recordPayee();
    expect(await pay()).toBe('ok');
    await find('HAS');
    expect(await pay()).toMatch(/ CAPACITY_FOUND$/);
    expect(await tellStoppedPayees(code, today)).toBe(1);
    const summary = await summaryNow();
    expect(summary?.acting).toMatchObject([{ covers: 'The plan', status: 'Acts now' }]);
    expect(summary?.formerlyActing[0]?.endedReason).toContain('found to have capacity for the money');
  });

  it('is no longer represented from the next day where the finding is of before this was asked', async () => {
    await recordPayee();
    await find('HAS');
    await sql('DELETE FROM authority WHERE person_id = $1 AND ended_at IS NULL AND kind <> $2', [
      budget.personId,
      'SELF',
    ]);
    await sql('UPDATE authority SET ended_at = NULL, ended_reason = NULL WHERE id = $1', [authorityId]);
    expect((await summaryNow())?.acting).toMatchObject([
      { id: authorityId, covers: 'The money and the plan' },
    ]);
    expect(await regained()).toBe(1);
    expect((await summaryNow())?.acting).toMatchObject([{ covers: 'The plan', status: 'Acts now' }]);
    expect((await summaryNow())?.formerlyActing[0]?.endedReason).toContain('capacity for the money');
    expect(await regained()).toBe(0);
  });

  it('keeps who acts for them once the finding is corrected', async () => {
    await recordPayee();
    await find('HAS');
    await find('LACKS');
    authorityId = newId();
    await recordPayee();
    expect(await regained()).toBe(0);
  });

  it('is represented again when the finding is corrected and the authority recorded again', async () => {
    await recordPayee();
    await find('HAS');
    expect(await tellStoppedPayees(code, today)).toBe(1);
    await find('LACKS');
    expect(await tellStoppedPayees(code, today)).toBe(0);
    expect(await tasks()).toEqual(['PRACTITIONER open']);
    authorityId = newId();
    await recordPayee();
    expect(await pay()).toBe('ok');
    expect(await tellStoppedPayees(code, today)).toBe(1);
    expect(await tasks()).toEqual(['PRACTITIONER payee-settled']);
  });

  it('is asked about by the daily job only where someone else acts or acted for the money', async () => {
    const page = { after: '00000000-0000-0000-0000-000000000000', most: 10, today };
    const asked = () => systemCommand(code, (scope) => listBudgetsOfStoppedPayees(scope, page));
    await find('HAS');
    expect(await asked()).toEqual([]);
    await find('LACKS');
    await recordPayee();
    await find('HAS');
    expect(await asked()).toEqual([{ budgetId: budget.budgetId, caseId: budget.caseId }]);
  });

  it('can name the same payee their nominee', async () => {
    await recordPayee();
    await find('HAS');
    const nominee = {
      kind: 'NOMINEE',
      basis: 'NOMINATED_BY_PERSON',
      coversPlan: false,
      moneyBasis: null,
    } as const;
    const ids = { personId: budget.personId, authorityId: newId() };
    must(await recordAuthority(practitioner, { ...deputy, ...nominee, ...ids, startsOn: today }));
    // The name is the same, the record is another one: it is named by its id.
    expect(await pay()).toMatch(/ CAPACITY_FOUND$/);
    await payTo(budget, ids.authorityId, today);
    // It is another authority, and so needs the check of its own.
    expect(await pay()).toMatch(/ DBS_MISSING$/);
    authorityId = ids.authorityId;
    await checked();
    expect(await pay()).toBe('ok');
  });
});
