import { SummaryList } from '@/components/nhs/summary-list';
import { formatInstant } from '@/lib/core/clock';
import { formatDay } from '@/lib/core/plain-date';
import type { PaymentLayoutView } from '@/lib/payment/queries/payment-ways';
import { writeColumns } from '@/lib/payment/rules/export-columns';
import { AMOUNT_FORMS, DATE_FORMS } from '@/lib/payment/rules/written-forms';
import { DELIMITER_TEXT, ENCODING_TEXT } from './layout-text';

/** A saved version of columns, and the words of its results. */
export function LayoutFacts({ found }: { found: PaymentLayoutView }) {
  const { layout, results, validFrom, recordedBy, recordedAt, endedOn, endedBy } = found;
  const ended = endedOn ? [{ term: 'Ended', value: `${formatDay(endedOn)}, by ${endedBy}` }] : [];
  return (
    <SummaryList
      rows={[
        { term: 'First day', value: formatDay(validFrom) },
        ...ended,
        { term: 'Saved by', value: `${recordedBy}, ${formatInstant(recordedAt)}` },
        { term: 'Columns', value: <pre className="app-as-typed">{writeColumns(layout.columns)}</pre> },
        { term: 'Name of the file', value: layout.fileName },
        { term: 'Between columns', value: DELIMITER_TEXT[layout.delimiter] },
        { term: 'Encoding', value: ENCODING_TEXT[layout.encoding] },
        { term: 'Days', value: DATE_FORMS[layout.dateForm].example },
        { term: '£1,250.00', value: AMOUNT_FORMS[layout.amountForm] },
        { term: 'Our reference in results', value: results.referenceHeading },
        { term: 'Paid', value: `${results.statusHeading}: ${results.paidWords.join(', ')}` },
        { term: 'Returned', value: `${results.statusHeading}: ${results.returnedWords.join(', ')}` },
        { term: 'Amount in results', value: results.amountHeading ?? 'Not read' },
        { term: 'Day in results', value: results.dayHeading ?? 'Not read' },
        { term: 'Reason in results', value: results.reasonHeading ?? 'Not read' },
      ]}
    />
  );
}
