import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { PageTitle } from '@/components/page/page-title';
import { Shell } from '@/components/page/shell';
import { emptyForm } from '@/lib/core/form/form-state';
import { submitForgotten } from './actions';

type Props = { searchParams: Promise<{ sent?: string | string[] }> };

export default async function ForgottenPage({ searchParams }: Props) {
  const { sent } = await searchParams;
  return (
    <Shell homeHref="/">
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">{sent ? <Sent /> : <Ask />}</div>
      </div>
    </Shell>
  );
}

function Ask() {
  return (
    <ActionForm
      action={submitForgotten}
      initial={emptyForm()}
      title="Get a new password"
      back={{ href: '/sign-in', text: 'Back' }}
      heading={
        <>
          <h1 className="nhsuk-heading-l">Get a new password</h1>
          <p>We send you an email with a link. Use it to choose a new password.</p>
        </>
      }
      submit="Send me a link"
      isKept={false}
    >
      <TextField
        name="email"
        label="Email address"
        hint="The one you sign in with"
        type="email"
        autoComplete="username"
        spellCheck={false}
      />
    </ActionForm>
  );
}

function Sent() {
  return (
    <>
      <PageTitle title="Check your email" />
      <h1 className="nhsuk-heading-l">Check your email</h1>
      <p>If we know the address, we have sent a link to it. It can take a few minutes to come.</p>
      <p>The link works once, and only for a short time.</p>
      <h2 className="nhsuk-heading-m">If no email comes</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>Look in your junk or spam folder.</li>
        <li>
          Check the address, then <a href="/sign-in/forgotten">ask for a link again</a>.
        </li>
        <li>
          We only write to an address once you have shown us that it is yours. If you did not do that, ask
          your NHS team for help.
        </li>
        <li>If you work for the NHS and have no code app yet, ask an administrator where you work.</li>
      </ul>
    </>
  );
}
