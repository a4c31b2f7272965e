import { Prose } from '@/components/case/request-facts';
import { SummaryList } from '@/components/nhs/summary-list';
import { formatDay } from '@/lib/core/plain-date';
import type { Arrangements } from '@/lib/plan/rules/plan';

type Props = {
  arrangements: Arrangements;
  coordinatorName: string | null;
  /** The reader: staff, the person, or their representative. */
  reader?: 'staff' | 'person' | 'family';
};

const staffTerms = {
  monitor: 'Who monitors health',
  notice: 'Notice before money is reduced or stopped',
  capacity: 'Capacity changes from day to day',
  over: 'Why it costs more than the indicative budget',
};

const TERMS = {
  staff: staffTerms,
  person: {
    monitor: 'Who keeps an eye on your health',
    notice: 'Notice before we reduce or stop your money',
    capacity: 'I find it hard to make decisions on some days',
    over: 'Why it costs more than our early estimate',
  },
  family: {
    monitor: 'Who keeps an eye on their health',
    notice: 'Notice before we reduce or stop their money',
    capacity: 'They find it hard to make decisions on some days',
    over: 'Why it costs more than our early estimate',
  },
} satisfies Record<NonNullable<Props['reader']>, typeof staffTerms>;

/** Who does what and when. */
export function ArrangementFacts({ arrangements, coordinatorName, reader = 'staff' }: Props) {
  const terms = TERMS[reader];
  const monitor = [arrangements.healthMonitorName, arrangements.healthMonitorRole].filter(Boolean).join(', ');
  const none = 'Not decided yet';
  return (
    <SummaryList
      rows={[
        {
          term: 'Starts',
          value: arrangements.startsOn
            ? `${formatDay(arrangements.startsOn)}, for ${arrangements.weeks} weeks`
            : none,
        },
        { term: 'Care co-ordinator', value: coordinatorName ?? none },
        { term: terms.monitor, value: monitor || none },
        { term: 'First review', value: review(arrangements) || none },
        { term: terms.notice, value: arrangements.noticeDays ? `${arrangements.noticeDays} days` : none },
        { term: terms.capacity, value: yesNo(arrangements.capacityFluctuates) ?? none },
        ...(arrangements.overIndicativeReason
          ? [
              {
                term: terms.over,
                value: <Prose text={arrangements.overIndicativeReason} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function review({ firstReviewOn, firstReviewHow }: Arrangements): string {
  const how = firstReviewHow?.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
  return [firstReviewOn && formatDay(firstReviewOn), how].filter(Boolean).join(', ');
}

function yesNo(answer: boolean | null): string | null {
  if (answer === null) return null;
  return answer ? 'Yes' : 'No';
}
