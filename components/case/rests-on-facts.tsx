import { SummaryList } from '@/components/nhs/summary-list';
import { Tag } from '@/components/nhs/tag';
import { Prose } from './request-facts';

export type RestsOnProps = {
  isEligible: boolean;
  decidedBy: string;
  decidedOn: string;
  from: string;
  to: string | null;
  /** Null where the reader may not know why. */
  why: { evidence: string; reasons: string } | null;
};

/** The earlier decision that a request rests on: it was not decided again. */
export function RestsOnFacts({ isEligible, decidedBy, decidedOn, from, to, why }: RestsOnProps) {
  return (
    <SummaryList
      rows={[
        {
          term: 'Decision',
          value: (
            <>
              <Tag colour={isEligible ? 'green' : 'red'}>{isEligible ? 'Eligible' : 'Not eligible now'}</Tag>{' '}
              The request rests on an earlier decision
            </>
          ),
        },
        { term: 'Decided by', value: <span className="app-break">{`${decidedBy}, ${decidedOn}`}</span> },
        { term: 'From', value: from },
        ...(to ? [{ term: 'Until', value: to }] : []),
        ...(why?.reasons ? [{ term: 'Reasons', value: <Prose text={why.reasons} /> }] : []),
        ...(why ? [{ term: 'Evidence', value: <Prose text={why.evidence} /> }] : []),
      ]}
    />
  );
}
