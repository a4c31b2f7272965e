import { randomUUID } from 'node:crypto';
import { pence } from '@/lib/core/money';
import { addDays, day, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { approvePayment } from '@/lib/money/commands/approve-payment';
import { namePayee } from '@/lib/money/commands/name-payee';
import { type ProposePayment, proposePayment } from '@/lib/money/commands/propose-payment';
import { recordBankDetails } from '@/lib/money/commands/record-bank-details';
import { recordOrganisation } from '@/lib/money/commands/record-organisation';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { releasePayment } from '@/lib/money/commands/release-payment';
import { confirmBankDetails } from '@/lib/money/commands/settle-bank-details';
import { startBudget } from '@/lib/money/commands/start-budget';
import type { PayeeChoice } from '@/lib/money/rules/payee';
import type { WayOfManaging } from '@/lib/money/rules/ways';
import { startPlan } from '@/lib/plan/commands/start-plan';
import { signsAgreements } from './agreement';
import { accountsIn, type CaseAccounts } from './case';
import { consents } from './consent';
import { onDay } from './day';
import { aStaffMember } from './identity';
import {
  agreeOnPaper,
  anInformedCase,
  approve,
  arrangementsBy,
  type PlanCase,
  planOf,
  send,
  writePlan,
} from './plan';
import { must } from './result';
import { sql } from './superuser';

export const today = day('2026-06-15');
/** The first day of the budgets made here; they run 52 weeks. */
export const startsOn = day('2026-06-01');

/** Each step before the budget is taken on one of these days. */
const PLANNED_ON = day('2026-04-01');
const APPROVED_ON = day('2026-05-01');

export type ApprovedCase = PlanCase & { planId: string; lineId: string; finance: Actor };

/** A case with a plan approved for £1,000.00 by default, with one line for "Swimming". */
export async function anApprovedCase(code: string, agreedPence = 100_000): Promise<ApprovedCase> {
  return approvedFor(await accountsIn(code), agreedPence);
}

/** The same for the person of these accounts. */
export async function approvedFor(accounts: CaseAccounts, agreedPence: number): Promise<ApprovedCase> {
  const made = await aPlanSent(accounts, agreedPence);
  const { code } = accounts;
  const lead = await aStaffMember('PHB_LEAD', code, { limitPence: 100_000_000 });
  await onDay(APPROVED_ON, () => approve(lead, made, APPROVED_ON));
  return { ...made, lead, finance: await aStaffMember('FINANCE_OFFICER', code) };
}

/** A plan for "Swimming" for one sum, which waits for a decision. */
export async function aPlanSent(accounts: CaseAccounts, agreedPence: number) {
  const made = await onDay(PLANNED_ON, () => aPlanForSwimming(accounts, agreedPence));
  return onDay(APPROVED_ON, async () => {
    await agreeOnPaper(made, APPROVED_ON);
    return { ...made, submissionId: await send(made, APPROVED_ON) };
  });
}

async function aPlanForSwimming(accounts: CaseAccounts, agreedPence: number) {
  const once = {
    weekly: null,
    weeks: null,
    contingencyWeeks: null,
    oneOff: pence(agreedPence),
    oneOffFor: 'Swimming',
  };
  const { caseId } = await anInformedCase(accounts, PLANNED_ON, once);
  const made = { ...accounts, caseId };
  must(await startPlan(accounts.practitioner, { caseId }, PLANNED_ON));
  const services = [{ service: 'Swimming', cost: 'ONE_OFF', amount: pence(agreedPence) }] as const;
  const arrangements = { ...arrangementsBy(accounts.practitioner.userId, PLANNED_ON), startsOn };
  const { lineIds } = await writePlan(made, { services, arrangements }, PLANNED_ON);
  const { id: planId } = await planOf(made);
  return { ...made, planId, lineId: lineIds[0] ?? '' };
}

type Part = { way: WayOfManaging; amount: number };

export type ActiveBudget = ApprovedCase & { budgetId: string; allocationIds: string[] };

/** An active budget of £1,000.00 unless said, all notional unless said. */
export async function anActiveBudget(
  code: string,
  parts: readonly Part[] = [{ way: 'NOTIONAL', amount: 100_000 }],
): Promise<ActiveBudget> {
  return activeFor(await accountsIn(code), parts);
}

/** The same for the person of these accounts. */
export async function activeFor(accounts: CaseAccounts, parts: readonly Part[]): Promise<ActiveBudget> {
  const agreed = parts.reduce((sum, { amount }) => sum + amount, 0);
  const approved = await approvedFor(accounts, agreed);
  if (parts.some(({ way }) => way === 'DIRECT_PAYMENT'))
    await onDay(startsOn, () => consents(approved.practitioner, approved.caseId, startsOn));
  const isThirdParty = parts.some(({ way }) => way === 'THIRD_PARTY');
  const organisationId = isThirdParty ? await anOrganisation(approved.finance) : null;
  const start = startOf(approved.caseId, parts, organisationId);
  const { budgetId } = must(await startBudget(approved.finance, start, today));
  const rows = await sql<{ id: string }>('SELECT id FROM allocation WHERE budget_id = $1 ORDER BY position', [
    budgetId,
  ]);
  const made = { ...approved, budgetId, allocationIds: rows.map(({ id }) => id) };
  await onDay(today, () => signsAgreements(approved.practitioner, budgetId, today));
  for (const [place, { way }] of parts.entries())
    if (way !== 'NOTIONAL') await giveAccount(made, today, place);
  return made;
}

/** What the form of a bank account sends for a part of a budget. */
export function accountOf(
  { budgetId, allocationIds }: Pick<ActiveBudget, 'budgetId' | 'allocationIds'>,
  on: PlainDate,
  place = 0,
) {
  return {
    budgetId,
    allocationId: allocationIds[place] ?? '',
    formKey: randomUUID(),
    sortCode: '089999',
    accountNumber: '66374958',
    accountName: 'T HOLDER',
    rollNumber: null,
    numberSource: 'RECORD',
    answeredBy: 'The payee',
    calledOn: on,
    reason: 'First payment',
  } as const;
}

const officersOf = new Map<string, Promise<[Actor, Actor]>>();

/** Two finance officers of a commissioner, made once. */
function accountOfficers(code: string): Promise<[Actor, Actor]> {
  const officer = (name: string) => aStaffMember('FINANCE_OFFICER', code, { name });
  const made = officersOf.get(code) ?? Promise.all([officer('Asha Accounts'), officer('Bo Accounts')]);
  officersOf.set(code, made);
  return made;
}

/** The payee of a part has a bank account that two finance officers recorded and confirmed. */
export async function giveAccount(
  budget: Pick<ActiveBudget, 'code' | 'budgetId' | 'allocationIds'>,
  on: PlainDate,
  place = 0,
): Promise<void> {
  const [recorder, confirmer] = await accountOfficers(budget.code);
  const given = accountOf(budget, on, place);
  const recorded = await recordBankDetails(recorder, given, on);
  // Another part is paid to the same payee.
  if (!recorded.ok && recorded.error.kind === 'same-as-now') return;
  must(recorded);
  const { formKey: detailsId, sortCode, accountNumber } = given;
  must(await confirmBankDetails(confirmer, { detailsId, sortCode, accountNumber }, on));
}

/** An organisation for third party budgets, recorded unless one of the name is there. @returns its id */
export async function anOrganisation(actor: Actor, name = 'Test Holder'): Promise<string> {
  const [there] = await sql<{ id: string }>(
    'SELECT id FROM organisation WHERE commissioner_code = $1 AND name = $2',
    [actor.commissionerCode, name],
  );
  if (there) return there.id;
  const organisationId = randomUUID();
  const details = { name, registerNumber: null, address: '1 High Street' };
  must(await recordOrganisation(actor, { organisationId, ...details }));
  return organisationId;
}

/** What the start form sends: direct payments to the person, and a third party to this organisation. */
export function startOf(caseId: string, parts: readonly Part[], organisationId: string | null = null) {
  const payees: Record<WayOfManaging, PayeeChoice | null> = {
    NOTIONAL: null,
    THIRD_PARTY: organisationId === null ? null : { kind: 'ORGANISATION', id: organisationId },
    DIRECT_PAYMENT: { kind: 'PERSON', id: null },
  };
  const allocations = parts.map(({ way, amount }) => ({ way, amount: pence(amount), payee: payees[way] }));
  return { caseId, startsOn, allocations, isExcluded: false };
}

/** The id of who is paid the first part now. */
export async function payeeIdOf({ allocationIds }: ActiveBudget): Promise<string> {
  const [row] = await sql<{ id: string }>(
    'SELECT id FROM payee WHERE allocation_id = $1 AND replaced_at IS NULL',
    [allocationIds[0]],
  );
  return row?.id ?? '';
}

/** The authority is the payee of the first part from now on. */
export async function payTo(budget: ActiveBudget, authorityId: string, on: PlainDate): Promise<void> {
  const { practitioner, budgetId, allocationIds } = budget;
  const payee = { kind: 'AUTHORITY', id: authorityId } as const;
  const seenPayeeId = await payeeIdOf(budget);
  const input = {
    budgetId,
    allocationId: allocationIds[0] ?? '',
    seenPayeeId,
    payee,
    reason: 'Acts for them',
  };
  must(await namePayee(practitioner, input, on));
  await signsAgreements(practitioner, budgetId, on);
  await giveAccount(budget, on);
}

/** What the spending form sends: £10.00 at the pool unless said. */
export function spendingOf(
  budget: ActiveBudget,
  given: { amount?: number; formKey?: string; part?: number } = {},
) {
  const { amount = 1_000, formKey = randomUUID(), part = 0 } = given;
  return {
    budgetId: budget.budgetId,
    allocationId: budget.allocationIds[part] ?? '',
    planLineId: budget.lineId,
    amount: pence(amount),
    spentOn: today,
    paidTo: 'Town pool',
    note: null,
    formKey,
  };
}

/** Balances in pence by kind, over all of a budget. */
export async function balancesOf(budgetId: string): Promise<Record<string, number>> {
  const rows = await sql<{ kind: string; sum: string }>(
    'SELECT kind, sum(balance_pence) FROM ledger_account WHERE budget_id = $1 GROUP BY kind',
    [budgetId],
  );
  return Object.fromEntries(rows.map(({ kind, sum }) => [kind, Number(sum)]));
}

/** What the form of a payment sends: for the first four weeks of the budget, due in three days. */
export function paymentOf(
  { budgetId, allocationId, amount }: { budgetId: string; allocationId: string; amount: number },
  on: PlainDate,
  from: PlainDate = startsOn,
): ProposePayment {
  return {
    budgetId,
    allocationId,
    amount: pence(amount),
    startsOn: from,
    endsOn: addDays(from, 27),
    dueOn: addDays(on, 3),
    formKey: randomUUID(),
  };
}

/** A payment that three finance officers proposed, approved and released. */
export async function aReleasedPayment(code: string, payment: ProposePayment, on: PlainDate): Promise<void> {
  const officer = (name: string) => aStaffMember('FINANCE_OFFICER', code, { name });
  const { paymentId } = must(await proposePayment(await officer('Finn Finance'), payment, on));
  must(await approvePayment(await officer('Fay Finance'), { paymentId }, on));
  must(await releasePayment(await officer('Fred Finance'), { paymentId }, on));
}

/** A penny more spent from the direct payment of a case with an active budget. */
export async function anotherPurchase(
  made: { practitioner: Actor; budgetId: string; directId: string; lineId: string },
  spentOn: PlainDate,
): Promise<void> {
  const { practitioner, budgetId, directId: allocationId, lineId: planLineId } = made;
  const spending = {
    budgetId,
    allocationId,
    planLineId,
    amount: pence(1),
    spentOn,
    paidTo: 'Trial Shop',
    note: null,
  };
  must(await recordSpending(practitioner, { ...spending, formKey: randomUUID() }, spentOn));
}

export type BudgetGiven = {
  state?: 'ACTIVE' | 'SUSPENDED' | 'ENDED';
  startsOn?: string;
  endsOn?: string;
  agreedPence?: number;
  spentPence?: number;
  /** With the payee of a direct payment, not spent. */
  withPayeePence?: number;
  way?: WayOfManaging;
};

/**
 * A budget of one allocation, £1,000.00 for 2026 by default. Its days and its state are set past the
 * commands: none ends or suspends a budget yet.
 * @returns its id
 */
export async function aBudget(accounts: CaseAccounts, given: BudgetGiven = {}): Promise<string> {
  const { agreedPence: amount = 100_000, spentPence = 0, withPayeePence = 0, way = 'NOTIONAL' } = given;
  const budget = await activeFor(accounts, [{ way, amount }]);
  const {
    budgetId,
    allocationIds: [allocationId = ''],
  } = budget;
  if (way !== 'NOTIONAL') {
    const paid = { budgetId, allocationId, amount: spentPence + withPayeePence };
    await aReleasedPayment(accounts.code, paymentOf(paid, today), today);
  }
  if (spentPence)
    must(await recordSpending(budget.practitioner, spendingOf(budget, { amount: spentPence }), today));
  const { state = 'ACTIVE', startsOn: from = '2026-01-01', endsOn = '2026-12-31' } = given;
  await sql(
    `UPDATE budget SET state = $2::"BudgetState", starts_on = $3, ends_on = $4::date, ended_on = CASE WHEN $2::"BudgetState" = 'ENDED' THEN $4::date END WHERE id = $1`,
    [budgetId, state, from, endsOn],
  );
  await sql('UPDATE phb_case SET state = $2 WHERE id = $1', [budget.caseId, state]);
  return budgetId;
}
