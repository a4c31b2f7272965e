import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/nhs/button';
import { SummaryList } from '@/components/nhs/summary-list';
import { DoneBanner } from '@/components/page/done-banner';
import { roleName } from '@/lib/core/policy/area';
import { ownAddress } from '@/lib/identity/queries/own-address';
import { accountSummary } from '@/lib/web/auth/account-summary';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { submitSignOut, submitSignOutEverywhere } from './actions';

type Props = { searchParams: Promise<{ done?: string | string[] }> };

const done = {
  password: 'Your password is changed. You are signed out on every other device.',
} as const;

export default async function AccountPage({ searchParams }: Props) {
  const actor = await requireActor('any');
  const own = await ownAddress(actor);
  const { devices, failed, hasSecondStep, choices } = await accountSummary(actor);
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <DoneBanner sentences={done} done={(await searchParams).done} />
        <ActionForm
          action={submitSignOutEverywhere}
          initial={await startForm(actor)}
          title="Your account"
          heading={<h1 className="nhsuk-heading-l">Your account</h1>}
          submit="Sign out everywhere"
          isWarning
        >
          <SummaryList
            rows={[
              { term: 'Name', value: actor.displayName },
              {
                term: 'Email address',
                value: own.isProved ? own.email : `${own.email} (not shown to be yours yet)`,
                ...(own.isStaff
                  ? {}
                  : {
                      actions: [
                        { href: '/account/address', text: 'Change', hiddenText: 'your email address' },
                      ],
                    }),
              },
              {
                term: 'Password',
                value: 'Not shown',
                actions: [{ href: '/account/password', text: 'Change', hiddenText: 'your password' }],
              },
              {
                term: 'Signed in as',
                value: `${roleName(actor.role)}, ${actor.commissionerName}`,
                ...(choices > 1
                  ? { actions: [{ href: '/choose-role', text: 'Change', hiddenText: 'your role' }] }
                  : {}),
              },
            ]}
          />
          <h2 className="nhsuk-heading-m">Where you are signed in</h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {devices.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
          {hasSecondStep && (
            <p>
              Do you have a new phone? Sign out, sign in with your password, and press “I have lost or changed
              my phone”.
            </p>
          )}
          {failed && <p>{failed} If that was not you, tell your NHS team.</p>}
          <p>
            If you do not recognise one of these, sign out everywhere. You will have to sign in again on this
            device too.
          </p>
        </ActionForm>
        <form action={submitSignOut}>
          <Button variant="secondary">Sign out on this device</Button>
        </form>
      </div>
    </div>
  );
}
