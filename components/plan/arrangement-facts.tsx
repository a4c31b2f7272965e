import { Prose } from '@/components/case/request-facts';
import { SummaryList } from '@/components/nhs/summary-list';
import type { Arrangements } from '@/lib/care-plan/plan';
import { formatDay } from '@/lib/shared/plain-date';

type Props = { arrangements: Arrangements; coordinatorName: string | null };

/** Who does what and when. */
export function ArrangementFacts({ arrangements: set, coordinatorName }: Props) {
  const monitor = [set.healthMonitorName, set.healthMonitorRole].filter(Boolean).join(', ');
  const none = 'Not settled yet';
  return (
    <SummaryList
      rows={[
        { term: 'Starts', value: set.startsOn ? `${formatDay(set.startsOn)}, for ${set.weeks} weeks` : none },
        { term: 'Care co-ordinator', value: coordinatorName ?? none },
        { term: 'Who monitors health', value: monitor || none },
        { term: 'First review', value: review(set) || none },
        { term: 'Notice before a cut or stop', value: set.noticeDays ? `${set.noticeDays} days` : none },
        { term: 'Capacity changes from day to day', value: yesNo(set.capacityFluctuates) ?? none },
        ...(set.overIndicativeReason
          ? [
              {
                term: 'Why it costs more than the indicative budget',
                value: <Prose text={set.overIndicativeReason} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function review({ firstReviewOn, firstReviewHow }: Arrangements): string {
  return [firstReviewOn && formatDay(firstReviewOn), firstReviewHow].filter(Boolean).join(': ');
}

function yesNo(answer: boolean | null): string | null {
  if (answer === null) return null;
  return answer ? 'Yes' : 'No';
}
