import { Prose } from '@/components/case/request-facts';
import { SummaryList } from '@/components/nhs/summary-list';
import { formatDay } from '@/lib/core/plain-date';
import type { Arrangements } from '@/lib/plan/rules/plan';

type Props = {
  arrangements: Arrangements;
  coordinatorName: string | null;
  /** In the words of the person's own page. */
  isPlain?: boolean;
};

const staffTerms = {
  coordinator: 'Care co-ordinator',
  monitor: 'Who monitors health',
  review: 'First review',
  notice: 'Notice before a cut or stop',
  capacity: 'Capacity changes from day to day',
  over: 'Why it costs more than the indicative budget',
};

const plainTerms = {
  coordinator: 'Who looks after the plan',
  monitor: 'Who looks after health',
  review: 'When we check how it works',
  notice: 'How long before money can be cut or stopped',
  capacity: 'Some days deciding is hard',
  over: 'Why it costs more than you were told at first',
};

/** Who does what and when. */
export function ArrangementFacts({ arrangements: set, coordinatorName, isPlain }: Props) {
  const terms = isPlain ? plainTerms : staffTerms;
  const monitor = [set.healthMonitorName, set.healthMonitorRole].filter(Boolean).join(', ');
  const none = 'Not settled yet';
  return (
    <SummaryList
      rows={[
        { term: 'Starts', value: set.startsOn ? `${formatDay(set.startsOn)}, for ${set.weeks} weeks` : none },
        { term: terms.coordinator, value: coordinatorName ?? none },
        { term: terms.monitor, value: monitor || none },
        { term: terms.review, value: review(set) || none },
        { term: terms.notice, value: set.noticeDays ? `${set.noticeDays} days` : none },
        { term: terms.capacity, value: yesNo(set.capacityFluctuates) ?? none },
        ...(set.overIndicativeReason
          ? [
              {
                term: terms.over,
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
