import { WarningCallout } from '@/components/nhs/warning-callout';
import type { SensitiveView } from '@/lib/person/queries/sensitive-view';

type Props = {
  sensitive: SensitiveView;
  /** The address of the person's record in this area. */
  record: string;
  isHidden: boolean;
};

/** Above a sensitive record: what is hidden, who sees it, and what to do about it. */
export function SensitiveNote({ sensitive, record, isHidden }: Props) {
  const { readers, reviewOn, isReviewDue, setBy, reason, mayChange } = sensitive;
  return (
    <WarningCallout heading="Sensitive record" headingLevel={2}>
      <p>
        {isHidden
          ? 'You cannot see the address, phone, email, GP practice and contacts. '
          : 'Do not tell anyone the address, phone, email, GP practice or contacts. '}
        Only these people can see them: {readers.join(', ')}.
      </p>
      {reason && <p className="app-break">Reason: {reason}</p>}
      <p>
        Set by {setBy}. {isReviewDue ? 'The review was due on' : 'Review by'} {reviewOn}.
      </p>
      {mayChange && (
        <ul className="nhsuk-list">
          <li>
            <a href={`${record}/sensitive`}>Change who can see it, or how letters go</a>
          </li>
          <li>
            <a href={`${record}/sensitive/end`}>End the sensitive record</a>
          </li>
        </ul>
      )}
    </WarningCallout>
  );
}
