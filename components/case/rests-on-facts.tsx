import { SummaryList } from '@/components/nhs/summary-list';
import { Tag } from '@/components/nhs/tag';
import { Prose } from './request-facts';

export type RestsOnProps = {
  /** The case was decided itself, and that has ended since. */
  isOwn: boolean;
  /** It was decided on a referral. */
  isOfReferral: boolean;
  isEligible: boolean;
  /** A referral that may change it. */
  isReferral?: boolean;
  decidedBy: string;
  decidedOn: string;
  from: string;
  to: string | null;
  /** Null where the reader may not know why. */
  why: { evidence: string; reasons: string } | null;
};

/** What a case rests on: an earlier decision, or its own that has ended. */
export function RestsOnFacts({
  isOwn,
  isOfReferral,
  isEligible,
  isReferral = false,
  decidedBy,
  decidedOn,
  from,
  to,
  why,
}: RestsOnProps) {
  return (
    <SummaryList
      rows={[
        {
          term: 'Decision',
          value: (
            <>
              <Tag colour={isEligible ? 'green' : 'red'}>{isEligible ? 'Eligible' : 'Not eligible now'}</Tag>{' '}
              {isOwn ? 'This has an end' : restsOnText(isReferral, isOfReferral)}
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

function restsOnText(isReferral: boolean, isOfReferral: boolean): string {
  if (isReferral) return 'An earlier decision, which the decision on this referral replaces';
  return isOfReferral
    ? 'The request rests on the decision on a referral'
    : 'The request rests on an earlier decision';
}
