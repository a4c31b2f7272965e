import { ActionForm } from '@/components/forms/action-form';
import { PasswordField, TextField } from '@/components/forms/fields';
import { BackLink } from '@/components/nhs/back-link';
import { Button } from '@/components/nhs/button';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { ownAddress } from '@/lib/identity/queries/own-address';
import type { OwnAddress } from '@/lib/platform/db/account-link';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { submitAddress, submitLinkAgain } from './actions';

type Props = { searchParams: Promise<{ done?: string | string[] }> };

const done = {
  sent: 'We have sent a link, if the address is free to use. It can take a few minutes to come.',
  proved: 'This address is now yours. We send news there.',
} as const;

export default async function AddressPage({ searchParams }: Props) {
  const actor = await requireActor('any');
  const own = await ownAddress(actor);
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <DoneBanner sentences={done} done={(await searchParams).done} />
        {own.isStaff ? <OfStaff email={own.email} /> : <Change own={own} initial={await startForm(actor)} />}
        {(!own.isProved || own.waits) && (
          <form action={submitLinkAgain}>
            <Button variant="secondary">Send the link again</Button>
          </form>
        )}
      </div>
    </div>
  );
}

function OfStaff({ email }: { email: string }) {
  return (
    <>
      <BackLink href="/account">Back to your account</BackLink>
      <PageTitle title="Your email address" />
      <h1 className="nhsuk-heading-l">Your email address</h1>
      <p className="app-break">{email}</p>
      <p>
        It cannot be changed here. If you get another one, ask an administrator where you work to invite you
        there.
      </p>
    </>
  );
}

type ChangeProps = { own: OwnAddress; initial: Awaited<ReturnType<typeof startForm>> };

function Change({ own: { email, isProved, waits }, initial }: ChangeProps) {
  return (
    <ActionForm
      action={submitAddress}
      initial={initial}
      title="Your email address"
      back={{ href: '/account', text: 'Back to your account' }}
      heading={
        <>
          <h1 className="nhsuk-heading-l">Your email address</h1>
          <p className="app-break">
            You sign in with <strong>{email}</strong>.
          </p>
          {!isProved && <p>You have not shown us yet that it is yours. So we do not send news there.</p>}
          {waits && (
            <p className="app-break">
              We sent a link to <strong>{waits}</strong>. Open it to show us that the address is yours.
            </p>
          )}
          <h2 className="nhsuk-heading-m">Use another address</h2>
          <p>We send a link there. Your address changes when you open it.</p>
        </>
      }
      submit="Send me a link"
      isKept={false}
    >
      <TextField
        name="email"
        label="New email address"
        hint="Use one that only you read"
        type="email"
        autoComplete="email"
        spellCheck={false}
      />
      <PasswordField name="password" label="Your password" autoComplete="current-password" />
    </ActionForm>
  );
}
