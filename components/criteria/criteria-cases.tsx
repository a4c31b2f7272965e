import { InsetText } from '@/components/nhs/inset-text';
import { Table } from '@/components/nhs/table';
import type { PreviewCase } from '@/lib/criteria/queries/criteria-preview';

const words: Record<PreviewCase['change'], string> = {
  WOULD_LOSE: 'Would not be met',
  WOULD_GAIN: 'Would be met',
  CANNOT_TELL: 'Not known: a question or an answer is new',
};

/** The cases with another result, and those with an unknown one. */
export function CriteriaCases({ cases, total }: { cases: readonly PreviewCase[]; total: number }) {
  if (total === 0) {
    return (
      <InsetText>
        <p>No results would change.</p>
      </InsetText>
    );
  }
  return (
    <>
      <p>{cases.length === total ? `${total} in total.` : `The first ${cases.length} of ${total}.`}</p>
      <Table
        caption="Cases with a result that would change or is not known"
        isCaptionHidden
        isResponsive
        isFirstCellHeader
        columns={[
          { key: 'person', text: 'Person' },
          { key: 'before', text: 'Criteria at the time' },
          { key: 'now', text: 'These criteria' },
        ]}
        rows={cases.map(({ caseId, person, wasMet, change }) => ({
          key: caseId,
          cells: [
            <a key="person" href={`/commissioner/cases/${caseId}`}>
              {person}
            </a>,
            wasMet ? 'Met' : 'Not met',
            words[change],
          ],
        }))}
      />
    </>
  );
}
