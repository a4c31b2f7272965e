import 'server-only';
import { findHolderCase } from '@/lib/case/store/holder-case';
import { dayInLondon, now, todayInLondon } from '@/lib/core/clock';
import { type Pence, pence, sumPence } from '@/lib/core/money';
import { formatDay } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { budgetPlaces } from '@/lib/money/queries/budget-places';
import type { MoneyPlaces } from '@/lib/money/rules/money-places';
import { accountHolderOf, findAccountEnd } from '@/lib/money/store/bank-details';
import { type Budget, findBudget } from '@/lib/money/store/budget';
import { policySubjectOf, recordLook } from '@/lib/person/queries/represented-people';
import { findPersonName } from '@/lib/person/store/person-name';
import { penceFrom } from '@/lib/platform/db/pence';
import type { Scope } from '@/lib/platform/db/scope';
import { query } from '@/lib/platform/db/transaction';
import { countLines, linesFound, type Show, shownLines } from '@/lib/statement/rules/statement-filter';
import { movedBy, type StatementMonth, statementMonths } from '@/lib/statement/rules/statement-months';
import { findStatementRows, type StatementRow } from '@/lib/statement/store/statement-line';

export type StatementLine = Omit<StatementRow, 'toPayee' | 'spent'> & {
  moneyIn: Pence;
  moneyOut: Pence;
  /** Paid by the NHS itself, from a part that it keeps. */
  byNhs: Pence;
};

export type Statement = {
  personName: string;
  commissionerName: string;
  printedAt: Date;
  startsOn: string;
  endsOn: string;
  agreed: Pence;
  /** All of it is kept by the NHS, which pays for the care. */
  isArranged: boolean;
  /** What can be spent or used now. */
  now: Pence;
  /** Sent, and in no account yet: it is no line before the day that it is there. */
  onItsWay: MoneyPlaces['onItsWay'];
  moneyIn: Pence;
  moneyOut: Pence;
  show: Show;
  counts: Record<Show, number>;
  /** Those that are shown, the newest first. */
  lines: StatementLine[];
  /** Of all lines. */
  months: StatementMonth[];
  /** The account that a direct payment goes to; null: there is none, or none is confirmed. */
  paidInto: { payeeName: string; accountEnd: string } | null;
  mayRecord: boolean;
};

/** All money in and out of a person’s budget. `statement` is null while there is no budget. */
export type HolderStatement = { statement: Statement | null };

/** Which lines are asked for. `search`: a text or an amount as it was typed; null: none. */
export type StatementAsked = { show: Show; search: string | null };

/** The statement of a person’s budget. Null if the authority does not cover money. */
export async function holderStatement(
  actor: Actor,
  personId: string,
  asked: StatementAsked,
): Promise<HolderStatement | null> {
  return query(actor, 'budget:view', async (scope) => {
    if (!may(actor, 'budget:view', policySubjectOf(actor, personId))) return null;
    const found = await findHolderCase(scope, personId, todayInLondon());
    const budget = found?.budgetId ? await findBudget(scope, found.budgetId) : null;
    if (!budget) return { statement: null };
    await recordLook(scope, 'budget:view', personId, { kind: 'budget', id: budget.id });
    return { statement: await statementOf(scope, budget, asked) };
  });
}

async function statementOf(
  scope: Scope,
  budget: Budget,
  { show, search }: StatementAsked,
): Promise<Statement> {
  const { agreed, period, allocations, personId } = budget;
  const isArranged = allocations.every(({ way }) => way === 'NOTIONAL');
  const printedAt = now();
  const today = dayInLondon(printedAt);
  const { places } = await budgetPlaces(scope, budget, today);
  const lines = (await findStatementRows(scope, budget.id, today)).map((row) => lineOf(row, isArranged));
  const sum = (of: (line: StatementLine) => Pence) => sumPence(lines.map(of));
  const [moneyIn, moneyOut] = [sum((line) => line.moneyIn), sum((line) => line.moneyOut)];
  const left = isArranged ? places.useNow : pence(places.spendNow - places.own);
  return {
    personName: await findPersonName(scope, personId),
    commissionerName: scope.actor.commissionerName,
    printedAt,
    startsOn: formatDay(period.startsOn),
    endsOn: formatDay(period.endsOn),
    agreed,
    isArranged,
    now: isArranged ? places.useNow : places.spendNow,
    onItsWay: places.onItsWay,
    moneyIn,
    moneyOut,
    show,
    counts: countLines(lines),
    lines: linesFound(shownLines(lines, show), search),
    months: statementMonths(lines, pence(left - moneyIn + moneyOut)),
    paidInto: await findPaidInto(scope, budget),
    mayRecord: !isArranged && budget.state !== 'ENDED' && may(scope.actor, 'spending:record', budget),
  };
}

function lineOf(row: StatementRow, isArranged: boolean): StatementLine {
  const { toPayee, spent, ...line } = row;
  const change = { kind: row.kind, toPayee: penceFrom(toPayee), spent: penceFrom(spent) };
  return { ...line, ...movedBy(change, isArranged) };
}

async function findPaidInto(scope: Scope, { allocations, personId, endedOn }: Budget) {
  const payee = allocations.find(({ way }) => way === 'DIRECT_PAYMENT')?.payee;
  const holder = payee && endedOn === null ? accountHolderOf(payee, personId) : null;
  const accountEnd = holder && (await findAccountEnd(scope, holder));
  return payee && accountEnd ? { payeeName: payee.name, accountEnd } : null;
}
