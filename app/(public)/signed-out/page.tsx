import { ButtonLink } from '@/components/nhs/button';
import { PageTitle } from '@/components/page/page-title';
import { Shell } from '@/components/page/shell';

export default function SignedOutPage() {
  return (
    <Shell homeHref="/">
      <PageTitle title="You are signed out" />
      <h1 className="nhsuk-heading-l">You are signed out</h1>
      <p>If other people use this device, close the browser.</p>
      <ButtonLink href="/sign-in">Sign in again</ButtonLink>
    </Shell>
  );
}
