import { SummaryList } from '@/components/nhs/summary-list';
import { Table } from '@/components/nhs/table';
import { formatPence } from '@/lib/core/money';
import { RESULT_OUTCOMES } from '@/lib/payment/rules/match-results';
import type { ResultsFound } from '@/lib/payment/rules/results-found';
import { OUTCOME_TEXT } from './result-text';

const count = (value: number) => value.toLocaleString('en-GB');

/** What each line of a result file does: what needs someone comes first. */
export function ResultsFoundTable({ found }: { found: ResultsFound }) {
  const { counts, faults, lines } = found;
  const all = RESULT_OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], faults);
  const shown = RESULT_OUTCOMES.filter((outcome) => counts[outcome] > 0);
  return (
    <>
      <SummaryList
        rows={[
          ...shown.map((outcome) => ({ term: OUTCOME_TEXT[outcome], value: count(counts[outcome]) })),
          ...(faults > 0 ? [{ term: 'Lines that cannot be read', value: count(faults) }] : []),
        ]}
      />
      <Table
        caption={lines.length < all ? `The first ${count(lines.length)} of ${count(all)} lines` : 'All lines'}
        captionSize="s"
        isResponsive
        columns={[
          { key: 'line', text: 'Line' },
          { key: 'reference', text: 'Reference' },
          { key: 'amount', text: 'Amount', isNumeric: true },
          { key: 'outcome', text: 'Result' },
        ]}
        rows={lines.map(({ line, reference, amount, outcome, reason }) => ({
          key: String(line),
          cells: [
            count(line),
            reference || 'None',
            amount === null ? 'Not in the file' : formatPence(amount),
            reason && outcome === 'RETURNED' ? `${OUTCOME_TEXT[outcome]}: ${reason}` : OUTCOME_TEXT[outcome],
          ],
        }))}
      />
    </>
  );
}
