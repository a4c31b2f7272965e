import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Scope } from '@/lib/platform/db/scope';

type Of = { runId: string };

/** What of all lines that are in a run this selects, without sending it to us. */
async function lockEach({ tx }: Scope, rows: Prisma.Sql): Promise<void> {
  await tx.$queryRaw`SELECT count(*) FROM (${rows}) AS locked`;
}

/**
 * Locks everything that decides about the lines of a run, each kind in the order of ids and the kinds in the
 * order that all commands have: people and budgets are shared, payments and accounts are locked.
 */
export async function lockRunLines(scope: Scope, { runId }: Of): Promise<void> {
  const { commissionerCode } = scope;
  const lines = (column: Prisma.Sql) => Prisma.sql`SELECT ${column} FROM payment_run_line l
    WHERE l.commissioner_code = ${commissionerCode} AND l.run_id = ${runId}::uuid AND l.state = 'IN_RUN'`;
  await lockEach(
    scope,
    Prisma.sql`SELECT 1 FROM person WHERE commissioner_code = ${commissionerCode} AND id IN (${lines(Prisma.sql`l.person_id`)}) ORDER BY id FOR SHARE`,
  );
  await lockEach(
    scope,
    Prisma.sql`SELECT 1 FROM budget WHERE commissioner_code = ${commissionerCode} AND id IN (${lines(Prisma.sql`l.budget_id`)}) ORDER BY id FOR SHARE`,
  );
  await lockEach(
    scope,
    Prisma.sql`SELECT 1 FROM payment WHERE commissioner_code = ${commissionerCode} AND id IN (${lines(Prisma.sql`l.payment_id`)}) ORDER BY id FOR UPDATE`,
  );
  await lockEach(
    scope,
    Prisma.sql`SELECT 1 FROM ledger_account WHERE commissioner_code = ${commissionerCode}
      AND allocation_id IN (${lines(Prisma.sql`l.allocation_id`)}) ORDER BY id FOR UPDATE`,
  );
}

/** The first payment of a direct payment, with its case. */
export type FirstOfRun = { id: string; budgetId: string; caseId: string; dueOn: PlainDate };

/** The direct payments that a run pays for the first time, in the order of their cases. */
export function listFirstOfRun({ tx, commissionerCode }: Scope, { runId }: Of): Promise<FirstOfRun[]> {
  return tx.$queryRaw<FirstOfRun[]>`
    SELECT DISTINCT ON (b.case_id) y.id, l.budget_id AS "budgetId", b.case_id AS "caseId", y.due_on::text AS "dueOn" FROM payment_run_line l
    JOIN payment y ON y.commissioner_code = l.commissioner_code AND y.id = l.payment_id
    JOIN budget b ON b.commissioner_code = l.commissioner_code AND b.id = l.budget_id
    JOIN allocation a ON a.commissioner_code = l.commissioner_code AND a.id = l.allocation_id AND a.way = 'DIRECT_PAYMENT'
    WHERE l.commissioner_code = ${commissionerCode} AND l.run_id = ${runId}::uuid AND l.state = 'IN_RUN'
      AND NOT EXISTS (SELECT FROM payment o WHERE o.commissioner_code = l.commissioner_code AND o.budget_id = l.budget_id AND o.state = 'RELEASED')
    ORDER BY b.case_id, l.starts_on, l.number`;
}
