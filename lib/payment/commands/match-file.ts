import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import { ok, type Result } from '@/lib/core/result';
import { type MatchedResult, matchResults } from '@/lib/payment/rules/match-results';
import {
  type FaultyResult,
  MOST_RESULT_LINES,
  type ResultFileFault,
  type ResultLayout,
  readResultFile,
} from '@/lib/payment/rules/result-file';
import { listSentLines } from '@/lib/payment/store/sent-lines';
import type { ActingScope } from '@/lib/platform/db/scope';
import { readCsv } from '@/lib/platform/files/read-csv';

export type MatchedFile = { matched: MatchedResult[]; faults: FaultyResult[] };

/** What the text of a file of results does to the payments that are out, as they are now. */
export async function matchFile(
  scope: ActingScope,
  content: string,
  { layout, today }: { layout: ResultLayout; today: PlainDate },
): Promise<Result<MatchedFile, ResultFileFault>> {
  const read = readResultFile(readCsv(content, MOST_RESULT_LINES + 2), layout);
  if (!read.ok) return read;
  const { results, faults } = read.value;
  const references = [...new Set(results.map(({ reference }) => reference))];
  return ok({ matched: matchResults(results, await listSentLines(scope, references), today), faults });
}
