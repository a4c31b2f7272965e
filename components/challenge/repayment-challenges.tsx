import { SummaryCard } from '@/components/nhs/summary-list';
import type { RepaymentChallenges as Challenges } from '@/lib/challenge/queries/repayment-challenges-view';

const ENDS: Record<string, string> = {
  STANDS: 'It stays as it was',
  CHANGED: 'It was changed',
  WITHDRAWN: 'The request was withdrawn',
};

/** Who asked for a repayment to be looked at again, what they said, and the answer. */
export function RepaymentChallenges({ asked }: Pick<Challenges, 'asked'>) {
  return asked.map(({ id, askedOn, askedBy, grounds, ended }) => (
    <SummaryCard
      key={id}
      heading={`Asked to look again, ${askedOn}`}
      headingSize="s"
      headingLevel={2}
      rows={[
        { term: 'Asked by', value: askedBy },
        { term: 'What they say', value: grounds },
        ...(ended
          ? [
              { term: 'Answer', value: `${ENDS[ended.outcome] ?? ''} (${ended.by}, ${ended.on})` },
              { term: 'Reasons', value: ended.reasons },
            ]
          : [{ term: 'Answer', value: 'Not yet' }]),
      ]}
    />
  ));
}
