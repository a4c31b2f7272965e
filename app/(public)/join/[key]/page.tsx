import { JoinAnswerFields } from '@/components/family/join-answer-fields';
import { joinWords } from '@/components/family/join-words';
import { ActionForm } from '@/components/forms/action-form';
import { PasswordField, TextField } from '@/components/forms/fields';
import { PageTitle } from '@/components/page/page-title';
import { Shell } from '@/components/page/shell';
import { emptyForm } from '@/lib/core/form/form-state';
import { joinState } from '@/lib/family/queries/join-state';
import { PASSWORD_HINT } from '@/lib/identity/rules/password-words';
import { currentSession } from '@/lib/web/auth/session';
import { submitJoin, submitJoinSignedIn } from './actions';

type Props = { params: Promise<{ key: string }> };

export default async function JoinPage({ params }: Props) {
  const { key } = await params;
  const { life, way } = await joinState(key);
  if (life !== 'OPEN') return <Closed {...joinWords[life]} />;
  const session = await currentSession();
  return (
    <Shell homeHref="/">
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          {session.kind === 'open' ? (
            <SignedIn name={session.facts.displayName} address={key} />
          ) : (
            <NewAccount address={key} asksEmail={way === 'LETTER'} />
          )}
        </div>
      </div>
    </Shell>
  );
}

function NewAccount({ address, asksEmail }: { address: string; asksEmail: boolean }) {
  return (
    <ActionForm
      action={submitJoin}
      initial={emptyForm()}
      title="Set up your online account"
      heading={
        <>
          <h1 className="nhsuk-heading-l">Set up your online account</h1>
          <p>
            Do you have an account here? <a href={`/sign-in?next=/join/${address}`}>Sign in first</a>.
          </p>
        </>
      }
      submit="Set up my account"
      isKept={false}
    >
      <JoinAnswerFields address={address} />
      {asksEmail && (
        <TextField
          name="email"
          label="Your email address"
          hint="You sign in with it. Use one that only you read"
          type="email"
          autoComplete="username"
          spellCheck={false}
        />
      )}
      <PasswordField
        name="password"
        label="Choose a password"
        hint={PASSWORD_HINT}
        autoComplete="new-password"
      />
      <PasswordField name="passwordAgain" label="The password again" autoComplete="new-password" />
    </ActionForm>
  );
}

function SignedIn({ name, address }: { name: string; address: string }) {
  return (
    <ActionForm
      action={submitJoinSignedIn}
      initial={emptyForm()}
      title="Accept your invitation"
      heading={
        <>
          <h1 className="nhsuk-heading-l">Accept your invitation</h1>
          <p className="app-break">
            You are signed in as {name}. If this is not you, <a href="/account">sign out</a> first.
          </p>
        </>
      }
      submit="Accept"
      isKept={false}
    >
      <JoinAnswerFields address={address} />
    </ActionForm>
  );
}

function Closed({ title, way }: { title: string; way: string }) {
  return (
    <Shell homeHref="/">
      <PageTitle title={title} />
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>{way}</p>
    </Shell>
  );
}
