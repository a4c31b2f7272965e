import { Details } from '@/components/nhs/details';
import { SummaryList } from '@/components/nhs/summary-list';
import { Table } from '@/components/nhs/table';
import type { PracticeFileView } from '@/lib/practice/queries/practice-files';

const count = (value: number) => value.toLocaleString('en-GB');

/** What a practice file changes, in numbers, and the lines that were refused. */
export function FoundInFile({ counts, refused }: Pick<PracticeFileView, 'counts' | 'refused'>) {
  const isCut = refused.length < counts.refusedCount;
  const rows: [string, string][] = [
    ['New practices', count(counts.added)],
    ['Changed practices', `${count(counts.changed)}, of them ${count(counts.closed)} now closed`],
    ['The same as before', count(counts.same)],
    ['Not in this file', `${count(counts.missing)}. They stay as they are`],
    ['Not a GP practice, left out', count(counts.leftOut)],
    ['Lines refused', count(counts.refusedCount)],
  ];
  return (
    <>
      <SummaryList rows={rows.map(([term, value]) => ({ term, value }))} />
      {refused.length > 0 && (
        <Details summary={isCut ? `The first ${count(refused.length)} lines refused` : 'The lines refused'}>
          <Table
            caption="Lines that are not loaded"
            isCaptionHidden
            columns={[
              { key: 'line', text: 'Line' },
              { key: 'why', text: 'Why' },
            ]}
            rows={refused.map(({ line, why }) => ({ key: `${line}`, cells: [count(line), why] }))}
          />
        </Details>
      )}
    </>
  );
}
