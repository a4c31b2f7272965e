import 'server-only';
import { holidaysFrom } from '@/lib/case/store/clock';
import { formatPence, type Pence } from '@/lib/core/money';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, mayEver } from '@/lib/core/policy/policy';
import { bacsDays } from '@/lib/payment/rules/bacs-days';
import { mayCancelRun, mayReleaseRun } from '@/lib/payment/rules/run-steps';
import { findPaymentFile, type PaymentFile } from '@/lib/payment/store/payment-file';
import {
  findChangedParts,
  findLastRun,
  findRunChanges,
  type RunChangeRow,
} from '@/lib/payment/store/run-change';
import { countRunLines, findLinesIn } from '@/lib/payment/store/run-lines';
import { findRunRow, type RunRow } from '@/lib/payment/store/run-lists';
import { findRunFacts, type RunFacts } from '@/lib/payment/store/sign-lines';
import { penceFrom } from '@/lib/platform/db/pence';
import type { Scope } from '@/lib/platform/db/scope';
import { queryById } from '@/lib/platform/db/transaction';
import { type RunLineView, runLineView } from './run-line-view';
import { listWayOptions, type WayOption } from './way-options';

/** Lines that the page of a run shows at most of each list. */
const SHOWN = 25;

/** The step that the actor may take now. WAIT: another user takes it. */
export type RunNext = 'approve' | 'release' | 'send' | 'result' | 'reconcile' | 'wait' | null;

/** How many lines, and their sum. */
export type LineSum = { count: number; sum: string };

export type RunView = Omit<RunRow, 'total'> & {
  total: Pence;
  totalText: string;
  /** Of its lines, while it waits for a signature. */
  linesDigest: string;
  /** The last day on which its file reaches the accounts in time. */
  sendBy: PlainDate;
  next: RunNext;
  mayCancel: boolean;
  mayAskAgain: boolean;
  stopped: LineSum & { lines: RunLineView[] };
  returned: LineSum & { lines: RunLineView[] };
  sums: { paid: LineSum; open: LineSum; takenOut: LineSum };
  last: { id: string; number: number; payDay: PlainDate; lineCount: number; total: string } | null;
  changes: (Omit<RunChangeRow, 'sum'> & { sum: Pence })[];
  changed: { budgetId: string; personName: string; last: string; now: string; change: Pence }[];
  file: PaymentFile | null;
  /** How it may leave, where the actor releases it now. */
  ways: WayOption[];
};

/** A run with what decides about its next step. Null if it is not there or not theirs. */
export function runView(actor: Actor, runId: string, today: PlainDate): Promise<RunView | null> {
  return queryById(actor, { permission: 'payment:list', ids: [runId] }, async (scope) => {
    const row = await findRunRow(scope, runId);
    if (!row) return null;
    const sums = await sumsOf(scope, runId);
    const total = penceFrom(row.total);
    const { proposerIds, linesDigest } = await factsToSign(scope, row, today);
    const next = nextOf(actor, row, { open: sums.open.count, proposerIds });
    return {
      ...row,
      total,
      totalText: formatPence(total),
      linesDigest,
      sendBy: bacsDays(row.payDay, await holidaysFrom(scope, addDays(row.payDay, -14))).sendBy,
      next,
      ways: next === 'release' ? await listWayOptions(scope, today) : [],
      mayCancel: mayEver(actor, 'payment-run:approve') && mayCancelRun(row.state),
      mayAskAgain: mayEver(actor, 'payment-run:propose') && row.state === 'PROPOSED',
      stopped: { ...sums.stopped, lines: await linesIn(scope, runId, 'HELD', sums.stopped.count) },
      returned: { ...sums.returned, lines: await linesIn(scope, runId, 'RETURNED', sums.returned.count) },
      sums,
      ...(await changesOf(scope, row)),
      file: await findPaymentFile(scope, runId),
    };
  });
}

type ToSign = Pick<RunFacts, 'proposerIds' | 'linesDigest'>;

/** What is known of a run that waits for a signature. */
async function factsToSign(scope: Scope, row: RunRow, today: PlainDate): Promise<ToSign> {
  const isWaiting = row.state === 'PROPOSED' || row.state === 'APPROVED';
  if (!isWaiting || row.lineCount === 0) return { proposerIds: [], linesDigest: '' };
  return findRunFacts(scope, { runId: row.id, today });
}

type Asked = { open: number; proposerIds: RunFacts['proposerIds'] };

function nextOf(actor: Actor, row: RunRow, { open, proposerIds }: Asked): RunNext {
  const mayRelease = mayEver(actor, 'payment-run:release');
  switch (row.state) {
    case 'PROPOSED':
    case 'APPROVED':
      return row.lineCount === 0 ? null : nextSignature(actor, row, proposerIds);
    case 'RELEASED':
      return mayRelease ? 'send' : 'wait';
    case 'SENT':
      if (!mayRelease) return 'wait';
      return open > 0 ? 'result' : 'reconcile';
    default:
      return null;
  }
}

function nextSignature(actor: Actor, row: RunRow, proposerIds: RunFacts['proposerIds']): RunNext {
  if (row.state === 'APPROVED') {
    const mayRelease = mayEver(actor, 'payment-run:release');
    return mayRelease && mayReleaseRun({ ...row, proposerIds }, actor.userId).ok ? 'release' : 'wait';
  }
  const isAnother = ![row.createdById, ...proposerIds].includes(actor.userId);
  return isAnother && mayEver(actor, 'payment-run:approve') ? 'approve' : 'wait';
}

async function sumsOf(scope: Scope, runId: string) {
  const counts = await countRunLines(scope, runId);
  const of = (state: (typeof counts)[number]['state']): LineSum => {
    const found = counts.find((one) => one.state === state);
    return { count: found?.count ?? 0, sum: formatPence(penceFrom(found?.sum ?? 0n)) };
  };
  return {
    stopped: of('HELD'),
    returned: of('RETURNED'),
    paid: of('PAID'),
    open: of('RELEASED'),
    takenOut: of('TAKEN_OUT'),
  };
}

async function linesIn(
  scope: Scope,
  runId: string,
  state: 'HELD' | 'RETURNED',
  count: number,
): Promise<RunLineView[]> {
  if (count === 0) return [];
  return (await findLinesIn(scope, { runId, state, size: SHOWN })).map(runLineView);
}

async function changesOf(scope: Scope, { id: runId, number }: RunRow) {
  const last = await findLastRun(scope, number);
  const two = { runId, last };
  const changes = await findRunChanges(scope, two);
  const changed = last ? await findChangedParts(scope, two, SHOWN) : [];
  return {
    last: last && { ...last, total: formatPence(penceFrom(last.total)) },
    changes: changes.map((one) => ({ ...one, sum: penceFrom(one.sum) })),
    changed: changed.map((part) => ({
      budgetId: part.budgetId,
      personName: part.personName,
      last: formatPence(penceFrom(part.last)),
      now: formatPence(penceFrom(part.now)),
      change: penceFrom(part.now - part.last),
    })),
  };
}
