import { ActionLink } from '@/components/nhs/action-link';
import { Card } from '@/components/nhs/card';

/** For a referral that found the person eligible. `requestHref`: null where the reader records no request. */
export function ReferralDecided({ requestHref }: { requestHref: string | null }) {
  return (
    <Card heading="The person is eligible" headingSize="m">
      <p>
        The referral is complete. A budget is set and planned on a request. A request in the same group that
        was waiting now rests on this decision.
      </p>
      {requestHref && <ActionLink href={requestHref}>Record a request for a budget</ActionLink>}
    </Card>
  );
}
