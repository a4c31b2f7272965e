import type { Pence } from '@/lib/core/money';
import { type MatchedResult, RESULT_OUTCOMES, type ResultOutcome } from './match-results';
import type { FaultyResult, ResultLineFault } from './result-file';

/** A line of a result file in a list; `amount`: what the file says. */
export type FoundLine = {
  line: number;
  reference: string;
  outcome: ResultOutcome | ResultLineFault;
  amount: Pence | null;
  reason: string | null;
};

/** What a file of results does: a count for each outcome, and its lines, those that need someone first. */
export type ResultsFound = {
  counts: Record<ResultOutcome, number>;
  faults: number;
  lines: FoundLine[];
};

const MOST_LINES = 500;
/** Lines that a user has to do something about come first. */
const LAST: readonly FoundLine['outcome'][] = ['RETURNED', 'PAID', 'ALREADY_KNOWN'];

/**
 * Counts what the lines of a file do, and names them, at most 500.
 * @rule OUT-10 (docs/rules.md)
 */
export function resultsFound(
  matched: readonly MatchedResult[],
  faults: readonly FaultyResult[],
): ResultsFound {
  const none = Object.fromEntries(RESULT_OUTCOMES.map((outcome) => [outcome, 0]));
  const counts = none as Record<ResultOutcome, number>;
  for (const { outcome } of matched) counts[outcome] += 1;
  const lines = [...faults.map(lineOfFault), ...matched.map(lineOfMatch)];
  const rank = ({ outcome }: FoundLine) => LAST.indexOf(outcome);
  const sorted = lines.sort((a, b) => rank(a) - rank(b) || a.line - b.line);
  return { counts, faults: faults.length, lines: sorted.slice(0, MOST_LINES) };
}

function lineOfFault({ line, reference, kind }: FaultyResult): FoundLine {
  return { line, reference, outcome: kind, amount: null, reason: null };
}

function lineOfMatch({ result, outcome }: MatchedResult): FoundLine {
  const { line, reference, amount, reason } = result;
  return { line, reference: reference.slice(0, 40), outcome, amount, reason };
}
