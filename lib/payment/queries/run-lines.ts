import 'server-only';
import type { Actor } from '@/lib/core/policy/policy';
import { takesResults } from '@/lib/payment/rules/run-results';
import { findLineRow, findLinesOfRun } from '@/lib/payment/store/run-lines';
import { findRunRow } from '@/lib/payment/store/run-lists';
import { queryById } from '@/lib/platform/db/transaction';
import { type RunLineView, runLineView } from './run-line-view';

const SIZE = 25;

/** One page of the lines of a run. `next`: the number of the last line of it, where others follow. */
export type RunLines = {
  number: number;
  lineCount: number;
  lines: RunLineView[];
  after: number;
  next: number | null;
};

/** Null if the run is not there or not theirs. */
export function runLines(actor: Actor, runId: string, from: string | undefined): Promise<RunLines | null> {
  return queryById(actor, { permission: 'payment:list', ids: [runId] }, async (scope) => {
    const run = await findRunRow(scope, runId);
    if (!run) return null;
    const after = from && /^\d{1,9}$/.test(from) ? Number(from) : 0;
    const rows = await findLinesOfRun(scope, { runId, after, size: SIZE + 1 });
    const page = rows.slice(0, SIZE);
    const next = rows.length > SIZE ? (page.at(-1)?.number ?? null) : null;
    return { number: run.number, lineCount: run.lineCount, lines: page.map(runLineView), after, next };
  });
}

export type RunLineAlone = RunLineView & { runNumber: number; mayTakeOut: boolean; mayReturn: boolean };

/** One line of a run with what may be done with it. Null if it is not there or not theirs. */
export function runLine(actor: Actor, ids: { runId: string; lineId: string }): Promise<RunLineAlone | null> {
  return queryById(actor, { permission: 'payment:list', ids: [ids.runId, ids.lineId] }, async (scope) => {
    const run = await findRunRow(scope, ids.runId);
    const row = run && (await findLineRow(scope, ids));
    if (!row) return null;
    const isWaiting = row.state === 'IN_RUN' || row.state === 'HELD';
    return {
      ...runLineView(row),
      runNumber: run.number,
      mayTakeOut: run.state === 'PROPOSED' && isWaiting,
      mayReturn:
        takesResults(run.state, [{ outcome: 'RETURNED' }]) &&
        (row.state === 'RELEASED' || row.state === 'PAID'),
    };
  });
}
