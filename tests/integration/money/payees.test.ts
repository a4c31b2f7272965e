import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/id';
import { addDays } from '@/lib/core/plain-date';
import { approvePayment } from '@/lib/money/commands/approve-payment';
import { namePayee } from '@/lib/money/commands/name-payee';
import { proposePayment } from '@/lib/money/commands/propose-payment';
import { correctOrganisation, recordOrganisation } from '@/lib/money/commands/record-organisation';
import { startBudget } from '@/lib/money/commands/start-budget';
import { tellStoppedPayees } from '@/lib/money/commands/tell-stopped-payees';
import { tellStoppedPayments } from '@/lib/money/commands/tell-stopped-payments';
import { budgetView } from '@/lib/money/queries/budget-view';
import { organisationList, organisationToCorrect } from '@/lib/money/queries/organisations';
import { payeeForm } from '@/lib/money/queries/payee-form';
import { paymentForm } from '@/lib/money/queries/payment-form';
import { paymentWithSteps } from '@/lib/money/queries/payment-with-steps';
import { startBudgetForm } from '@/lib/money/queries/start-budget-form';
import type { PayeeChoice } from '@/lib/money/rules/payee';
import { recordAuthority } from '@/lib/person/commands/record-authority';
import { recordCapacity } from '@/lib/person/commands/record-capacity';
import { recordDbsCheck } from '@/lib/person/commands/record-dbs-check';
import { withdrawSharing } from '@/lib/person/commands/withdraw-sharing';
import { signsAgreements } from '../../support/agreement';
import { eventsOf } from '../../support/audit';
import { consents } from '../../support/consent';
import { onDay } from '../../support/day';
import { died } from '../../support/death';
import { aCommissioner, aStaffMember } from '../../support/identity';
import {
  type ActiveBudget,
  anActiveBudget,
  anApprovedCase,
  anOrganisation,
  giveAccount,
  payeeIdOf,
  paymentOf,
  payTo,
  startOf,
  today,
} from '../../support/money';
import { aNomineeToCheck, anAuthority, aSharing, findToLackCapacity } from '../../support/person';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

let code: string;
beforeAll(async () => {
  code = await aCommissioner();
});

const direct = [{ way: 'DIRECT_PAYMENT', amount: 100_000 }] as const;
const aDirectPayment = () => anActiveBudget(code, direct);
const aNominee = (
  personId: string,
  change: { coversMoney?: boolean; name: string } = { name: 'Nia Nominee' },
) =>
  anAuthority(code, {
    personId,
    role: 'NOMINEE',
    coversMoney: true,
    coversPlan: change.coversMoney === false,
    ...change,
  });
const partOf = ({ allocationIds }: ActiveBudget) => allocationIds[0] ?? '';
const proposalOf = (budget: ActiveBudget) =>
  paymentOf({ budgetId: budget.budgetId, allocationId: partOf(budget), amount: 10_000 }, today);
const propose = async (budget: ActiveBudget, change = {}) => {
  const result = await proposePayment(budget.finance, { ...proposalOf(budget), ...change }, today);
  if (result.ok) return 'ok';
  return 'stop' in result.error ? `${result.error.kind} ${result.error.stop.stop}` : result.error.kind;
};
const name = async (budget: ActiveBudget, payee: PayeeChoice, actor = budget.practitioner) => {
  const seenPayeeId = await payeeIdOf(budget);
  const input = {
    budgetId: budget.budgetId,
    allocationId: partOf(budget),
    seenPayeeId,
    payee,
    reason: 'Asked',
  };
  return kindOf(namePayee(actor, input, today));
};
const tasksOf = async ({ caseId }: ActiveBudget) =>
  (
    await sql<{ line: string }>(
      `SELECT kind || ' ' || coalesce(ended_by, 'open') AS line FROM clock WHERE case_id = $1 AND kind IN ('PAYEE_STOPPED', 'STOPPED_PAYMENTS') ORDER BY id`,
      [caseId],
    )
  ).map(({ line }) => line);

describe('PAY-09: the payee of a budget that starts', () => {
  it('is one of those who may be paid; the form says why another may not', async () => {
    const one = await anApprovedCase(code);
    const may = await aNominee(one.personId, { name: 'May Pay' });
    const not = await aNominee(one.personId, { name: 'Not Money', coversMoney: false });
    const organisationId = await anOrganisation(one.finance, 'Harbour Living');
    const form = await startBudgetForm(one.finance, one.caseId, today);
    const listed = form?.payees.map(({ choice, name: who, bar }) => [choice.id, who, bar?.kind ?? 'ok']);
    expect(listed).toContainEqual([may, 'May Pay', 'ok']);
    expect(listed).toContainEqual([not, 'Not Money', 'money-not-covered']);
    expect(listed).toContainEqual([organisationId, 'Harbour Living', 'ok']);
    const start = (payee: PayeeChoice | null) => {
      const given = startOf(one.caseId, direct);
      const allocations = given.allocations.map((part) => ({ ...part, payee }));
      return kindOf(startBudget(one.finance, { ...given, allocations }, today));
    };
    await consents(one.practitioner, one.caseId, today);
    expect(await start(null)).toBe('payee-missing');
    expect(await start({ kind: 'AUTHORITY', id: not })).toBe('payee-barred');
    expect(await start({ kind: 'AUTHORITY', id: newId() })).toBe('payee-unknown');
    const ofAnother = await aNominee((await anApprovedCase(code)).personId);
    expect(await start({ kind: 'AUTHORITY', id: ofAnother })).toBe('payee-unknown');
    expect(await start({ kind: 'ORGANISATION', id: organisationId })).toBe('payee-not-of-way');
    expect(await start({ kind: 'AUTHORITY', id: may })).toBe('ok');
    expect(await start({ kind: 'PERSON', id: null })).toBe('already-started');
  });

  it('is not a child, nor a person found to lack capacity, who is the payee already', async () => {
    const budget = await aDirectPayment();
    await sql(`UPDATE person SET date_of_birth = '2010-06-16' WHERE id = $1`, [budget.personId]);
    // 16 on the day after today: not on the day on which it is proposed for today, but on the day it is due.
    expect(await propose(budget, { dueOn: today })).toBe('payout-stopped PAYEE_UNDER_16');
    expect(await propose(budget)).toBe('ok');
    await sql(`UPDATE person SET date_of_birth = '1980-01-01' WHERE id = $1`, [budget.personId]);
    const other = await aDirectPayment();
    await findToLackCapacity(other.practitioner, other.personId);
    expect(await propose(other)).toBe('payout-stopped CAPACITY_LOST');
    expect(await tellStoppedPayees(code, today)).toBe(1);
    expect(await tasksOf(other)).toEqual(['PAYEE_STOPPED open']);
  });
});

describe('PAY-06: the day on which a payment is due', () => {
  it('is the day on which the authority must be in force, and its end makes a task without a payment', async () => {
    const budget = await aDirectPayment();
    const authorityId = await aNominee(budget.personId);
    await payTo(budget, authorityId, today);
    await sql('UPDATE authority SET ends_on = $2 WHERE id = $1', [authorityId, addDays(today, 1)]);
    expect(await propose(budget)).toBe('payout-stopped PAYEE_ENDED');
    expect(await propose(budget, { dueOn: addDays(today, 1), endsOn: today })).toBe('ok');
    expect(await tellStoppedPayees(code, addDays(today, 2))).toBe(1);
    expect(await tasksOf(budget)).toEqual(['PAYEE_STOPPED open']);
    await payTo(budget, await aNominee(budget.personId), addDays(today, 2));
    expect(await tellStoppedPayees(code, addDays(today, 2))).toBe(1);
  });
});

describe('another payee', () => {
  it('never gets a payment that was proposed to the one before: it is proposed again', async () => {
    const budget = await aDirectPayment();
    const { paymentId } = must(await proposePayment(budget.finance, proposalOf(budget), today));
    const authorityId = await aNominee(budget.personId, { name: 'May Pay' });
    expect(await name(budget, { kind: 'AUTHORITY', id: authorityId })).toBe('ok');
    expect(await name(budget, { kind: 'AUTHORITY', id: authorityId })).toBe('ok');
    expect(await sql('SELECT 1 FROM payee WHERE allocation_id = $1', [partOf(budget)])).toHaveLength(2);
    const approver = await aStaffMember('FINANCE_OFFICER', code);
    expect(await paymentWithSteps(approver, paymentId, today)).toMatchObject({
      next: null,
      isForFormerPayee: true,
      stops: [],
    });
    expect(await kindOf(approvePayment(approver, { paymentId }, today))).toBe('payee-changed');
    await tellStoppedPayments(code, today);
    expect(await tasksOf(budget)).toEqual(['STOPPED_PAYMENTS open']);
    const view = await budgetView(budget.finance, budget.budgetId, undefined, today);
    expect(view?.allocations[0]?.holderName).toBe('May Pay');
    expect(view?.payments[0]?.holderName).not.toBe('May Pay');
    expect(await eventsOf(budget.personId)).toContain('payee:name');
  });

  it('is named by the practitioner alone, never by who acts for the person', async () => {
    const budget = await aDirectPayment();
    const choice = { kind: 'AUTHORITY', id: await aNominee(budget.personId) } as const;
    for (const actor of [budget.finance, budget.lead, await aStaffMember('PRACTITIONER', code)]) {
      expect(await name(budget, choice, actor)).toBe('not-found');
      expect(
        await payeeForm(actor, { budgetId: budget.budgetId, allocationId: partOf(budget) }, today),
      ).toBeNull();
    }
  });

  it('is only who deals with the estate after a death', async () => {
    const budget = await aDirectPayment();
    const nominee = await aNominee(budget.personId);
    await died(budget.practitioner, budget.personId, today);
    expect(await name(budget, { kind: 'AUTHORITY', id: nominee })).toBe('payee-barred');
  });
});

describe('PER-39, PAY-11: a payee of whom a DBS check is needed', () => {
  it('is paid nothing until one finds them suitable, and the budget says so', async () => {
    const budget = await aDirectPayment();
    const { practitioner, personId, budgetId } = budget;
    const authorityId = await aNomineeToCheck({ code, personId });
    await payTo(budget, authorityId, today);
    const unmet = async () => {
      const view = await budgetView(practitioner, budgetId, undefined, today);
      return view?.conditions[0]?.conditions.filter(({ isMet }) => !isMet).map(({ kind }) => kind);
    };
    const check = (isSuitable: boolean, note: string | null = null, actor = practitioner) => {
      const record = { isSuitable, certificateOn: today, certificateNumber: '0012', note };
      return kindOf(recordDbsCheck(actor, { authorityId, record }, today));
    };
    expect(await unmet()).toEqual(['DBS']);
    expect(await propose(budget)).toBe('payout-stopped DBS_MISSING');
    expect(await tellStoppedPayees(code, today)).toBe(1);
    expect(await check(false)).toBe('unsuitable-without-reason');
    expect(await check(false, 'On the barred list')).toBe('ok');
    expect(await propose(budget)).toBe('payout-stopped DBS_MISSING');
    expect(await check(true)).toBe('ok');
    expect(await unmet()).toEqual([]);
    expect(await propose(budget)).toBe('ok');
    expect(await tellStoppedPayees(code, today)).toBe(1);
    expect(await tasksOf(budget)).toEqual(['PAYEE_STOPPED payee-settled']);
    expect(await check(true, null, budget.finance)).toBe('not-found');
    expect(await eventsOf(personId)).toContain('authority:dbs');
  });

  it('is asked for no other, nor for one who acts no more', async () => {
    const budget = await aDirectPayment();
    const sister = await aNominee(budget.personId);
    const record = { isSuitable: true, certificateOn: today, certificateNumber: '0012', note: null };
    const check = (authorityId: string) =>
      kindOf(recordDbsCheck(budget.practitioner, { authorityId, record }, today));
    expect(await check(sister)).toBe('check-not-needed');
    expect(await check(newId())).toBe('not-found');
  });
});

describe('PAY-10: organisations', () => {
  it('are recorded and corrected by the commissioner’s finance staff and leads, each once', async () => {
    const own = await aCommissioner();
    const finance = await aStaffMember('FINANCE_OFFICER', own);
    const organisationId = await anOrganisation(finance, 'Harbour Living');
    const details = { name: 'harbour living', registerNumber: '01234567', address: '2 High Street' };
    const again = { ...details, organisationId: newId() };
    expect(await kindOf(recordOrganisation(finance, again))).toBe('organisation-there-already');
    expect(await kindOf(correctOrganisation(finance, { ...details, organisationId }))).toBe('ok');
    expect(await kindOf(correctOrganisation(finance, again))).toBe('not-found');
    expect((await organisationList(finance))?.organisations).toEqual([{ id: organisationId, ...details }]);
    const elsewhere = await aStaffMember('FINANCE_OFFICER', await aCommissioner());
    expect(await organisationToCorrect(elsewhere, organisationId)).toBeNull();
    const auditor = await aStaffMember('AUDITOR', own);
    expect(await organisationList(auditor)).toMatchObject({ mayRecord: false });
    expect(await kindOf(recordOrganisation(auditor, again))).toBe('not-found');
  });
});

describe('PAY-06: an authority of which the plan was taken out', () => {
  const both = { coversMoney: true, coversPlan: true };

  it('pays as before, with its check, where the person took an agreement to share back (PER-34)', async () => {
    const budget = await aDirectPayment();
    const { practitioner, personId } = budget;
    const karin = { personId, role: 'NOMINEE', name: 'Karin Mother', isProfessional: true } as const;
    const authorityId = await anAuthority(code, { ...karin, ...both });
    const record = { isSuitable: true, certificateOn: today, certificateNumber: '0012', note: null };
    must(await recordDbsCheck(practitioner, { authorityId, record }, today));
    await payTo(budget, authorityId, today);
    const { paymentId } = must(await proposePayment(budget.finance, proposalOf(budget), today));
    await onDay(today, async () => {
      const sharingId = await aSharing(practitioner, { personId });
      must(await withdrawSharing(practitioner, { sharingId, note: 'Asked for it' }, today));
    });
    const approver = await aStaffMember('FINANCE_OFFICER', code);
    expect(await kindOf(approvePayment(approver, { paymentId }, today))).toBe('ok');
    await tellStoppedPayees(code, today);
    expect(await tasksOf(budget)).toEqual([]);
    await sql(`UPDATE authority SET ended_at = $2, ended_reason = 'Moved away' WHERE goes_on_from_id = $1`, [
      authorityId,
      today,
    ]);
    expect(await propose(budget, { overlapReason: 'Asked' })).toBe('payout-stopped PAYEE_ENDED');
  });

  const named = async (budget: ActiveBudget) => {
    const { practitioner, personId } = budget;
    const given = { personId, role: 'REPRESENTATIVE', name: 'Rae Representative' } as const;
    const namedById = await anAuthority(code, { ...given, ...both });
    const authorityId = newId();
    const nominee = {
      personId,
      authorityId,
      kind: 'NOMINEE',
      basis: 'NOMINATED_BY_REPRESENTATIVE',
      name: 'Nia Nominee',
      relationship: 'Sister',
      phone: null,
      email: null,
      coversMoney: true,
      coversPlan: false,
      planConsentRecorded: false,
      startsOn: today,
      endsOn: null,
      evidence: null,
      moneyBasis: null,
      namedOn: null,
      namedById,
      payee: {
        isIndividual: true,
        relation: 'SIBLING',
        livesInSameHousehold: false,
        isFriendInvolvedInCare: false,
      },
    } as const;
    must(await recordAuthority(practitioner, nominee));
    await payTo(budget, authorityId, today);
    return namedById;
  };

  it('keeps whom it named, until what goes on of it ends (PER-32, PER-37)', async () => {
    const budget = await aDirectPayment();
    const { practitioner, personId } = budget;
    const representative = await named(budget);
    const finding = {
      personId,
      capacityId: newId(),
      matters: ['PLAN'],
      finding: 'HAS',
      assessedOn: today,
      assessorName: 'Grace Tran',
      assessorRole: 'Nurse',
      reasons: 'Explained what the plan is for',
      consulted: null,
    } as const;
    must(await onDay(today, () => recordCapacity(practitioner, finding, today)));
    expect(await propose(budget)).toBe('ok');
    await sql(`UPDATE authority SET ended_at = $2, ended_reason = 'Moved away' WHERE goes_on_from_id = $1`, [
      representative,
      today,
    ]);
    expect(await propose(budget, { overlapReason: 'Asked' })).toBe('payout-stopped PAYEE_ENDED');
  });

  it('of a parent names no one for money that is due from the 16th birthday (PER-35)', async () => {
    const budget = await aDirectPayment();
    // 16 on the day after today, before the payment is due.
    await sql(`UPDATE person SET date_of_birth = '2010-06-16' WHERE id = $1`, [budget.personId]);
    const parent = await named(budget);
    await sql(`UPDATE authority SET basis = 'PARENTAL_RESPONSIBILITY' WHERE id = $1`, [parent]);
    expect(await propose(budget)).toBe('payout-stopped PAYEE_ENDED');
    expect(await propose(budget, { dueOn: today })).toBe('ok');
  });
});

describe('payees typed before they were records', () => {
  const migration = readFileSync(
    path.join(import.meta.dirname, '../../../prisma/migrations/20261130194000_payee_by_record/migration.sql'),
    'utf8',
  );
  const statement = /-- BEGIN BACKFILL.*\n([\s\S]*?)-- END BACKFILL/.exec(migration)?.[1] ?? '';

  it('keep their names and facts: by the name match of then, or as payees to be named again', async () => {
    const own = await aCommissioner();
    const start = (way: 'DIRECT_PAYMENT' | 'THIRD_PARTY') => anActiveBudget(own, [{ way, amount: 100_000 }]);
    const [nominee, person, unknown, third] = [
      await start('DIRECT_PAYMENT'),
      await start('DIRECT_PAYMENT'),
      await start('DIRECT_PAYMENT'),
      await start('THIRD_PARTY'),
    ];
    const by = { role: 'NOMINEE', coversMoney: true, coversPlan: false, name: 'Anne O’Neil' } as const;
    const ended = await anAuthority(own, { ...by, personId: nominee.personId });
    await sql('UPDATE authority SET ends_on = starts_on WHERE id = $1', [ended]);
    const acting = await anAuthority(own, { ...by, personId: nominee.personId });
    const { paymentId } = must(await proposePayment(unknown.finance, proposalOf(unknown), today));
    // As it was before: typed names, and no payees.
    await sql('ALTER TABLE payment DROP CONSTRAINT payment_payee_fkey');
    await sql('ALTER TABLE bank_details DISABLE TRIGGER USER');
    await sql('DELETE FROM bank_details');
    await sql('ALTER TABLE bank_details ENABLE TRIGGER USER');
    await sql('ALTER TABLE payment_agreement DISABLE TRIGGER USER');
    await sql('DELETE FROM payment_agreement');
    await sql('DELETE FROM payee');
    await sql('DELETE FROM organisation');
    await sql('ALTER TABLE allocation DISABLE TRIGGER USER');
    const typed = (budget: ActiveBudget, holder: string) =>
      sql('UPDATE allocation SET holder_name = $2 WHERE id = $1', [partOf(budget), holder]);
    await typed(nominee, 'ANNE ONEIL');
    await typed(unknown, 'Mr Smith of the garage');
    await typed(third, 'Clearwater CIC');
    await sql('ALTER TABLE allocation ENABLE TRIGGER USER');
    await sql(statement);
    await sql(
      `ALTER TABLE payment ADD CONSTRAINT payment_payee_fkey FOREIGN KEY (commissioner_code, payee_id) REFERENCES payee (commissioner_code, id)`,
    );
    const budgets = [nominee, person, unknown, third];
    const rows = await sql<{ line: string }>(
      `SELECT y.kind || ' ' || y.name || ' ' || coalesce(y.authority_id::text, o.name, '-') AS line FROM payee y
       JOIN allocation c ON c.id = y.allocation_id LEFT JOIN organisation o ON o.id = y.organisation_id
       WHERE c.budget_id = ANY ($1) ORDER BY array_position($1::uuid[], c.budget_id)`,
      [budgets.map(({ budgetId }) => budgetId)],
    );
    const personName = (await budgetView(person.finance, person.budgetId, undefined, today))?.personName;
    expect(rows.map(({ line }) => line)).toEqual([
      `AUTHORITY ANNE ONEIL ${acting}`,
      `PERSON ${personName} -`,
      'TO_BE_NAMED Mr Smith of the garage -',
      'ORGANISATION Clearwater CIC Clearwater CIC',
    ]);
    await giveAccount(nominee, today);
    await giveAccount(third, today);
    await signsAgreements(nominee.practitioner, nominee.budgetId, today);
    expect(await propose(nominee)).toBe('ok');
    expect(await propose(third)).toBe('ok');
    expect(await propose(unknown)).toBe('payout-stopped PAYEE_UNNAMED');
    const form = await paymentForm(unknown.finance, unknown.budgetId, partOf(unknown), today);
    expect(form).toMatchObject({ holderName: 'Mr Smith of the garage', stops: [{ lastDay: null }] });
    const approver = await aStaffMember('FINANCE_OFFICER', own);
    expect(await kindOf(approvePayment(approver, { paymentId }, today))).toBe('payout-stopped');
    expect(await paymentWithSteps(approver, paymentId, today)).toMatchObject({
      next: null,
      stops: [{ isAfter: false, isUntilMended: true }],
    });
    // It is in the lists of work until it is named, and is then paid by a payment of its own.
    expect([await tellStoppedPayees(own, today), await tellStoppedPayments(own, today)]).toEqual([1, 1]);
    expect(await tasksOf(unknown)).toEqual(['PAYEE_STOPPED open', 'STOPPED_PAYMENTS open']);
    expect(
      await payeeForm(
        unknown.practitioner,
        { budgetId: unknown.budgetId, allocationId: partOf(unknown) },
        today,
      ),
    ).toMatchObject({ paid: null, paidName: 'Mr Smith of the garage' });
    expect(await name(unknown, { kind: 'PERSON', id: null })).toBe('ok');
    await signsAgreements(unknown.practitioner, unknown.budgetId, today);
    expect(await tellStoppedPayees(own, today)).toBe(1);
    await giveAccount(unknown, today);
    expect(await propose(unknown, { overlapReason: 'The one before is cancelled' })).toBe('ok');
  });
});
