import { sumPence } from '@/lib/core/money';
import { fail, ok, type Result } from '@/lib/core/result';
import {
  type BacsHead,
  bacsClosing,
  bacsCredit,
  bacsOpening,
  type Credit,
  type FileTotals,
  MOST_TOTAL,
} from './bacs-file';
import { bankCsv } from './bank-csv';
import { bureauLine } from './bureau-csv';
import { type CreditFault, faultOfCredit } from './credit-faults';
import { exportClosing, exportFileName, exportLine, exportOpening } from './export-file';
import type { PayableLine, PayableRun, RunFile } from './payable-line';
import type { RunWay } from './run-way';

export type RunFileRefusal =
  | { kind: 'line-refused'; reference: string; fault: CreditFault }
  | { kind: 'total-too-large' };

/**
 * The file of a run for its way out, or the first payment that no file may hold: then there is none.
 * @rule OUT-03 (docs/rules.md)
 */
export function runFile(
  run: PayableRun,
  lines: readonly PayableLine[],
  way: RunWay,
): Result<RunFile, RunFileRefusal> {
  for (const line of lines) {
    // Before a roll number takes the place of the reference.
    const fault = faultOfCredit({ ...creditOf(line), reference: line.reference });
    if (fault) return fail({ kind: 'line-refused', reference: line.reference, fault });
  }
  const amount = sumPence(lines.map((line) => line.amount));
  if (amount > MOST_TOTAL) return fail({ kind: 'total-too-large' });
  return ok(written(run, lines, { way, totals: { count: lines.length, amount } }));
}

type Writing = { way: RunWay; totals: FileTotals };

function written(run: PayableRun, lines: readonly PayableLine[], { way, totals }: Writing): RunFile {
  const name = `PHB-RUN-${String(run.number).padStart(4, '0')}`;
  switch (way.kind) {
    case 'BANK_CSV':
      return bankCsv(run, lines);
    case 'BACS': {
      const head: BacsHead = { ...way, narrative: `PHB RUN ${run.number}` };
      const payments = lines.map((line) => bacsCredit(head, creditOf(line))).join('');
      return {
        way: way.kind,
        fileName: `${name}.txt`,
        content: bacsOpening(head) + payments + bacsClosing(head, totals),
        controlTotals: {
          'Serial of the submission': way.serial,
          'Service user number': way.originator.serviceUserNumber,
          'Processing day': way.processedOn,
          'Debit total, pence': totals.amount,
          'Credit total, pence': totals.amount,
        },
      };
    }
    case 'BUREAU': {
      const head = { originator: way.originator, paidOn: way.processedOn };
      return {
        way: way.kind,
        fileName: `${name}.csv`,
        content: lines.map((line) => bureauLine(head, creditOf(line))).join(''),
        controlTotals: { 'Processing day': way.processedOn },
      };
    }
    case 'FINANCE': {
      const { layout } = way;
      const payments = lines.map((line) => exportLine(layout, exportOf(run, line))).join('');
      const mark = layout.encoding === 'UTF8_MARKED' ? '\uFEFF' : '';
      return {
        way: way.kind,
        fileName: exportFileName(layout.fileName, { run: run.number, day: run.payDay }),
        content: mark + exportOpening(layout) + payments + exportClosing(layout, totals),
        controlTotals: { Columns: `${way.name}, version ${way.version}` },
      };
    }
  }
}

/** A building society finds its account by the roll number, where it asks for one. */
function creditOf({ account, amount, reference }: PayableLine): Credit {
  const { sortCode, accountNumber, accountName, rollNumber } = account;
  return { sortCode, accountNumber, payeeName: accountName, reference: rollNumber ?? reference, amount };
}

function exportOf({ number, payDay }: PayableRun, line: PayableLine) {
  return {
    ...creditOf(line),
    reference: line.reference,
    runNumber: number,
    lineNumber: line.number,
    personReference: line.personId,
    budgetId: line.budgetId,
    paidOn: payDay,
    periodStart: line.startsOn,
    periodEnd: line.endsOn,
  };
}
