import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { PaymentResult, ReadResult } from './result-file';

/** A payment that was sent, as the run knows it. */
export type SentLine = {
  id: string;
  runId: string;
  reference: string;
  amount: Pence;
  releasedOn: PlainDate;
  /** Null: no result is known yet. */
  status: PaymentResult | null;
};

/**
 * What a line of a result file does. `PAID` and `RETURNED` change the payment. The others change nothing and
 * are named: a payment that is returned stays so, whatever a later file says.
 */
export const RESULT_OUTCOMES = [
  'PAID',
  'RETURNED',
  'ALREADY_KNOWN',
  'AMOUNT_DIFFERS',
  'UNKNOWN_REFERENCE',
  'TWICE_IN_FILE',
  'PAID_AFTER_RETURN',
  'DAY_NOT_POSSIBLE',
] as const;
export type ResultOutcome = (typeof RESULT_OUTCOMES)[number];

export type MatchedResult = {
  result: ReadResult;
  outcome: ResultOutcome;
  lineId: string | null;
  runId: string | null;
};

/**
 * What each line of a file of results does to the payments that were sent, by their references. The same file
 * read again changes nothing. Of two lines with one reference that say the same the second is left out; where
 * they differ neither is taken.
 * @rule OUT-10 (docs/rules.md)
 */
export function matchResults(
  results: readonly ReadResult[],
  sent: readonly SentLine[],
  today: PlainDate,
): MatchedResult[] {
  const byReference = new Map(sent.map((line) => [line.reference, line]));
  const named = new Map<string, Named>();
  for (const result of results) addNamed(named, result);
  return results.map((result): MatchedResult => {
    const line = byReference.get(result.reference);
    if (!line) return { result, outcome: 'UNKNOWN_REFERENCE', lineId: null, runId: null };
    const isTwice = isNotTheOne(named, result);
    const outcome = isTwice ? 'TWICE_IN_FILE' : outcomeOf(result, line, today);
    return { result, outcome, lineId: line.id, runId: line.runId };
  });
}

/** Whether another line of the file comes before it, or says something else. */
function isNotTheOne(named: ReadonlyMap<string, Named>, result: ReadResult): boolean {
  const found = named.get(result.reference);
  return found?.isContradicted === true || found?.first !== result;
}

/** The lines of a file with one reference. */
type Named = { first: ReadResult; isContradicted: boolean };

function addNamed(named: Map<string, Named>, result: ReadResult): void {
  const known = named.get(result.reference);
  if (!known) named.set(result.reference, { first: result, isContradicted: false });
  else if (!isAlike(known.first, result)) known.isContradicted = true;
}

function outcomeOf(result: ReadResult, line: SentLine, today: PlainDate): ResultOutcome {
  if (result.amount !== null && result.amount !== line.amount) return 'AMOUNT_DIFFERS';
  if (result.status === line.status) return 'ALREADY_KNOWN';
  const day = result.happenedOn ?? today;
  if (day > today || day < line.releasedOn) return 'DAY_NOT_POSSIBLE';
  return line.status === 'RETURNED' ? 'PAID_AFTER_RETURN' : result.status;
}

function isAlike(a: ReadResult, b: ReadResult): boolean {
  return a.status === b.status && a.amount === b.amount;
}
