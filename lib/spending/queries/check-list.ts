import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { formatInstant } from '@/lib/core/clock';
import { formatPence, type Pence } from '@/lib/core/money';
import { formatDay } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { moneyPosition } from '@/lib/money/queries/budget-money';
import type { SpendingCheck } from '@/lib/money/rules/spending-mending';
import { type Budget, findBudget } from '@/lib/money/store/budget';
import { findAllocationMoney } from '@/lib/money/store/ledger-line';
import { findPersonName } from '@/lib/person/store/person-name';
import type { Scope } from '@/lib/platform/db/scope';
import { queryById } from '@/lib/platform/db/transaction';
import { isRecorder } from '@/lib/spending/rules/check-step';
import { type SpendingFlag, spendingFlags } from '@/lib/spending/rules/spending-flags';
import { findSteps, type StepMade } from '@/lib/spending/store/spending-step';
import {
  type CheckCounts,
  type CheckedSpending,
  countChecks,
  findSpendingToCheck,
} from '@/lib/spending/store/to-check';

/** At most so many of each part of the page. */
const TO_CHECK = 200;
const CHECKED = 25;

/** A spending as the list of the check shows it. */
export type LineToCheck = {
  id: string;
  spentOn: string;
  paidTo: string;
  amount: string;
  service: string;
  note: string | null;
  status: SpendingCheck;
  receiptIds: string[];
  flags: SpendingFlag[];
  /** The last step in words; null: there is none. */
  last: string | null;
  /** Its number; 0: there is none. */
  seenStep: number;
  /** Whether the reader may accept it: another one recorded it. */
  mayAccept: boolean;
};

export type CheckList = {
  budgetId: string;
  personName: string;
  startsOn: string;
  endsOn: string;
  agreed: Pence;
  spent: Pence;
  counts: CheckCounts;
  /** To be read first: something was found, or the holder was asked. Answers come first. */
  first: LineToCheck[];
  /** Nothing was found in them. */
  clean: LineToCheck[];
  /** How many are to be checked that are not on the page. */
  more: number;
  /** The newest of those that are accepted. */
  checked: LineToCheck[];
  mayCheck: boolean;
};

/** The spending of one budget to be checked. Null if it is not there or not theirs. Records the view. */
export async function checkList(actor: Actor, budgetId: string): Promise<CheckList | null> {
  return queryById(actor, { permission: 'budget:view', ids: [budgetId] }, async (scope) => {
    const budget = await findBudget(scope, budgetId);
    if (!budget || !may(actor, 'budget:view', budget)) return null;
    const list = await listOf(scope, budget);
    await recordEvent(scope, {
      action: 'budget:view',
      personId: budget.personId,
      subjectKind: 'budget',
      subjectId: budgetId,
    });
    return list;
  });
}

async function listOf(scope: Scope, budget: Budget): Promise<CheckList> {
  const { id: budgetId, personId, period, agreed } = budget;
  const counts = await countChecks(scope, budgetId);
  const open = await findSpendingToCheck(scope, budget, 'TO_CHECK', TO_CHECK);
  const checked = counts.checked > 0 ? await findSpendingToCheck(scope, budget, 'CHECKED', CHECKED) : [];
  const steps = await findSteps(
    scope,
    [...open, ...checked].map(({ id }) => id),
  );
  const lines = open.map((row) => lineOf(scope.actor, row, steps));
  const isFirst = ({ flags, status }: LineToCheck) => flags.length > 0 || status === 'QUERIED';
  const position = moneyPosition(agreed, await findAllocationMoney(scope, budgetId));
  return {
    budgetId,
    personName: await findPersonName(scope, personId),
    startsOn: formatDay(period.startsOn),
    endsOn: formatDay(period.endsOn),
    agreed,
    spent: position.spent,
    counts,
    first: lines.filter(isFirst).sort((one, other) => Number(isAsked(other)) - Number(isAsked(one))),
    clean: lines.filter((line) => !isFirst(line)),
    more: Math.max(0, counts.toCheck + counts.asked - open.length),
    checked: checked.map((row) => lineOf(scope.actor, row, steps)),
    mayCheck: may(scope.actor, 'spending:check', budget),
  };
}

const isAsked = ({ status }: LineToCheck) => status === 'QUERIED';

function lineOf(actor: Actor, row: CheckedSpending, made: readonly StepMade[]): LineToCheck {
  const last = made.findLast(({ spendingId }) => spendingId === row.id);
  return {
    id: row.id,
    spentOn: formatDay(row.spentOn),
    paidTo: row.paidTo,
    amount: formatPence(row.amount),
    service: row.line?.service ?? '',
    note: row.note,
    status: row.status,
    receiptIds: row.receiptIds,
    flags: row.status === 'ACCEPTED' ? [] : spendingFlags(row),
    last: last ? lastInWords(last) : null,
    seenStep: last?.number ?? 0,
    mayAccept: !isRecorder(actor.userId, row),
  };
}

function lastInWords({ step, answerBy, madeByName, madeAt }: StepMade): string {
  const at = formatInstant(madeAt);
  if (step === 'QUERIED' && answerBy) return `${madeByName} asked on ${at}. Answer by ${formatDay(answerBy)}`;
  if (step === 'ANSWERED') return `${madeByName} answered on ${at}`;
  return step === 'ACCEPTED'
    ? `${madeByName} accepted it on ${at}`
    : `${madeByName} took a decision back on ${at}`;
}
