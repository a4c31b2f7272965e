import { SummaryList } from '@/components/nhs/summary-list';
import { formatInstant } from '@/lib/core/clock';
import { formatPence } from '@/lib/core/money';
import type { PaymentFile } from '@/lib/payment/store/payment-file';
import { paymentsText } from './run-text';
import { WAY_TEXT } from './way-text';

/** The file of a run with its control totals, which the bank or the finance system repeats. */
export function RunFileFacts({
  runId,
  file,
  mayOpen,
}: {
  runId: string;
  file: PaymentFile;
  mayOpen: boolean;
}) {
  return (
    <section className="app-section">
      <h2 className="nhsuk-heading-m">File</h2>
      <SummaryList
        rows={[
          { term: 'Way out', value: WAY_TEXT[file.way] ?? file.way },
          {
            term: 'Name',
            value: mayOpen ? (
              <a href={`/api/payment-files/${runId}`} download>
                {file.fileName}
              </a>
            ) : (
              file.fileName
            ),
          },
          { term: 'Control totals', value: `${paymentsText(file.lineCount)}, ${formatPence(file.total)}` },
          ...Object.entries(file.controlTotals).map(([term, value]) => ({ term, value: String(value) })),
          { term: 'SHA-256', value: <span className="app-break">{file.sha256}</span> },
          { term: 'Made', value: `${file.madeBy}, ${formatInstant(file.madeAt)}. It is made once.` },
        ]}
      />
    </section>
  );
}
