import { SummaryList } from '@/components/nhs/summary-list';
import type { PreviewCounts } from '@/lib/criteria/queries/criteria-preview';

/** The results of criteria for the group's past cases, in numbers. */
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
        No one in this group has been assessed with local criteria yet, so there is nothing to compare with.
      </p>
    );
  }
  return (
    <>
      <h2 className="nhsuk-heading-m">Results for past cases</h2>
      <SummaryList
        className="app-criteria-counts"
        rows={[
          { term: 'Past cases checked', value: cases },
          { term: 'Met the criteria at the time', value: metBefore },
          { term: 'Would meet these', value: metNow },
          { term: 'Would not meet these', value: notMetNow },
          { term: 'Not known, because a question or an answer is new', value: cannotTell },
          { term: 'Did not meet the criteria, and now would', value: change.wouldGain },
          { term: 'Met the criteria, and now would not', value: change.wouldLose },
        ]}
      />
    </>
  );
}
