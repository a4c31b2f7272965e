import { SummaryList } from '@/components/nhs/summary-list';
import type { PreviewCounts } from '@/lib/criteria/queries/criteria-preview';

/** What criteria would have said of the group's past cases, in numbers. */
export function CriteriaCounts({
  cases,
  metBefore,
  metNow,
  notMetNow,
  cannotTell,
  ...change
}: PreviewCounts) {
  if (cases === 0) {
    return (
      <p>
        Nobody of this group has been assessed by local criteria yet, so there is nothing to compare with.
      </p>
    );
  }
  return (
    <>
      <h2 className="nhsuk-heading-m">What it would have said of past cases</h2>
      <SummaryList
        className="app-criteria-counts"
        rows={[
          { term: 'Past cases looked at', value: cases },
          { term: 'Met the criteria of their day', value: metBefore },
          { term: 'Would meet these', value: metNow },
          { term: 'Would not meet these', value: notMetNow },
          { term: 'Cannot be told, because a question or an answer is new', value: cannotTell },
          { term: 'Did not meet the criteria, and now would', value: change.wouldGain },
          { term: 'Met the criteria, and now would not', value: change.wouldLose },
        ]}
      />
    </>
  );
}
