import { randomUUID } from 'node:crypto';
import { newId } from '@/lib/core/id';
import { pence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { startBudget } from '@/lib/money/commands/start-budget';
import type { WayOfManaging } from '@/lib/money/rules/ways';
import { aStaffMember } from './identity';
import { aPerson } from './person';
import { sql } from './superuser';

export const today = day('2026-06-15');
/** The first day of the budgets made here; they run 52 weeks. */
export const startsOn = day('2026-06-01');

export type ApprovedCase = {
  caseId: string;
  personId: string;
  planId: string;
  lineId: string;
  finance: Actor;
};

/** A case with a plan approved for £1,000.00 by default, with one line for "Swimming". */
export async function anApprovedCase(commissionerCode: string, agreedPence = 100_000): Promise<ApprovedCase> {
  const finance = await aStaffMember('FINANCE_OFFICER', commissionerCode);
  const author = await aStaffMember('PRACTITIONER', commissionerCode);
  const lead = await aStaffMember('PHB_LEAD', commissionerCode, { limitPence: 100_000_000 });
  const personId = await aPerson(commissionerCode);
  const ids = {
    request: newId(),
    indicative: newId(),
    plan: newId(),
    outcome: newId(),
    line: newId(),
    submission: newId(),
  };
  const tenant = commissionerCode;
  await sql(
    `INSERT INTO phb_case (commissioner_code, id, person_id, "group", origin, state, asked_on, asked_by, "right", right_source, right_rule_set, practitioner_id, recorded_by_id, recorded_at)
     VALUES ($1, $2, $3, 'CHC', 'REQUEST', 'APPROVED', '2026-03-02', 'PERSON', 'RIGHT_TO_HAVE', 'test', 'test', $4, $4, now())`,
    [tenant, ids.request, personId, author.userId],
  );
  await sql(
    `INSERT INTO indicative_budget (commissioner_code, id, case_id, person_id, weekly_pence, weeks, one_off_pence, contingency_weeks, contingency_pence, total_pence, method, set_by_id, set_at)
     VALUES ($1, $2, $3, $4, 0, 0, $5, 0, 0, $5, 'test', $6, now())`,
    [tenant, ids.indicative, ids.request, personId, agreedPence, author.userId],
  );
  await sql(
    `INSERT INTO care_plan (commissioner_code, id, case_id, person_id, indicative_budget_id, state, starts_on, weeks, coordinator_id, created_by_id, created_at)
     VALUES ($1, $2, $3, $4, $5, 'APPROVED', $6, 52, $7, $7, now())`,
    [tenant, ids.plan, ids.request, personId, ids.indicative, startsOn, author.userId],
  );
  await sql(
    `INSERT INTO plan_outcome (commissioner_code, id, plan_id, person_id, position, description, how_we_will_know) VALUES ($1, $2, $3, $4, 0, 'test', 'test')`,
    [tenant, ids.outcome, ids.plan, personId],
  );
  await sql(
    `INSERT INTO plan_line (commissioner_code, id, plan_id, person_id, outcome_id, position, service, why_needed, cost, amount_pence)
     VALUES ($1, $2, $3, $4, $5, 0, 'Swimming', 'test', 'ONE_OFF', $6)`,
    [tenant, ids.line, ids.plan, personId, ids.outcome, agreedPence],
  );
  await sql(
    `INSERT INTO plan_submission (commissioner_code, id, plan_id, case_id, person_id, submitted_by_id, submitted_at, total_pence, weekly_pence, plan_hash, contents)
     VALUES ($1, $2, $3, $4, $5, $6, now(), $7, 0, repeat('a', 64), '{}')`,
    [tenant, ids.submission, ids.plan, ids.request, personId, author.userId, agreedPence],
  );
  await sql(
    `INSERT INTO plan_decision (commissioner_code, id, submission_id, submitted_by_id, person_id, outcome, is_final, reasons, amount_pence, limit_pence, decided_by_id, decider_name, decided_at)
     VALUES ($1, $2, $3, $4, $5, 'APPROVE', true, 'test', $6, 100000000, $7, 'Lead', now())`,
    [tenant, newId(), ids.submission, author.userId, personId, agreedPence, lead.userId],
  );
  await sql(
    `INSERT INTO clock (commissioner_code, id, person_id, case_id, kind, owner_role, started_on, due_on)
     VALUES ($1, $2, $3, $4, 'START_BUDGET', 'FINANCE_OFFICER', '2026-05-01', '2026-05-15')`,
    [tenant, newId(), personId, ids.request],
  );
  return { caseId: ids.request, personId, planId: ids.plan, lineId: ids.line, finance };
}

type Part = { way: WayOfManaging; amount: number };

export type ActiveBudget = ApprovedCase & { budgetId: string; allocationIds: string[] };

/** An active budget of £1,000.00 unless said, all notional unless said. */
export async function anActiveBudget(
  commissionerCode: string,
  parts: readonly Part[] = [{ way: 'NOTIONAL', amount: 100_000 }],
): Promise<ActiveBudget> {
  const agreed = parts.reduce((sum, { amount }) => sum + amount, 0);
  const approved = await anApprovedCase(commissionerCode, agreed);
  const started = await startBudget(approved.finance, startOf(approved.caseId, parts), today);
  if (!started.ok) throw new Error(`The budget did not start: ${started.error.kind}`);
  const { budgetId } = started.value;
  const rows = await sql<{ id: string }>('SELECT id FROM allocation WHERE budget_id = $1 ORDER BY position', [
    budgetId,
  ]);
  return { ...approved, budgetId, allocationIds: rows.map(({ id }) => id) };
}

/** What the start form sends. */
export function startOf(caseId: string, parts: readonly Part[]) {
  const allocations = parts.map(({ way, amount }) => ({
    way,
    amount: pence(amount),
    holderName: way === 'NOTIONAL' ? null : 'Test Holder',
  }));
  return { caseId, startsOn, allocations, consentRecorded: true, isExcluded: false };
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
