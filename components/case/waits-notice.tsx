import { Card } from '@/components/nhs/card';

type Props = {
  /** The day the referral was received. */
  receivedOn: string;
  href: string;
};

/** For a request that is decided by the referral of its group: what it waits for. */
export function WaitsNotice({ receivedOn, href }: Props) {
  return (
    <Card heading="What is next" headingSize="m">
      <p>
        This request is waiting for the referral received on {receivedOn}. The decision on the referral
        decides this request too, and it keeps the day it was asked for.
      </p>
      <p>
        <a href={href}>View the referral</a>
      </p>
    </Card>
  );
}
