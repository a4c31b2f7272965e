import { ActionForm } from '@/components/forms/action-form';
import { PasswordField, TextField } from '@/components/forms/fields';
import { PageTitle } from '@/components/page/page-title';
import { Shell } from '@/components/page/shell';
import { emptyForm } from '@/lib/core/form/form-state';
import { invitationState } from '@/lib/identity/queries/invitation-state';
import { PASSWORD_HINT } from '@/lib/identity/rules/password-words';
import { submitInvitation } from './actions';

type Props = { params: Promise<{ invitationId: string }> };

export default async function InvitationPage({ params }: Props) {
  const { invitationId } = await params;
  const state = await invitationState(invitationId);
  if (state !== 'OPEN')
    return <Closed title={WORDS[state ?? 'NONE'].title} way={WORDS[state ?? 'NONE'].way} />;
  return (
    <Shell homeHref="/">
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <ActionForm
            action={submitInvitation}
            initial={emptyForm()}
            title="Set up your account"
            heading={
              <>
                <h1 className="nhsuk-heading-l">Set up your account</h1>
                <p>You need the code that came with this link. It works once.</p>
              </>
            }
            submit="Set password"
            isKept={false}
          >
            <input type="hidden" name="invitationId" value={invitationId} />
            <TextField
              name="code"
              label="Code"
              hint="16 letters and numbers, such as ABCD-EFGH-JKLM-NPQR"
              autoComplete="off"
              spellCheck={false}
              width={20}
            />
            <PasswordField
              name="password"
              label="New password"
              hint={PASSWORD_HINT}
              autoComplete="new-password"
            />
            <PasswordField name="passwordAgain" label="New password again" autoComplete="new-password" />
          </ActionForm>
        </div>
      </div>
    </Shell>
  );
}

function Closed({ title, way }: { title: string; way: React.ReactNode }) {
  return (
    <Shell homeHref="/">
      <PageTitle title={title} />
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>{way}</p>
    </Shell>
  );
}

const ask = 'Ask the person who invited you for a new link and code.';
const WORDS = {
  NONE: { title: 'We do not know this invitation', way: `Check that you copied the whole link. ${ask}` },
  LATE: { title: 'This invitation has expired', way: `It was not used in time. ${ask}` },
  SPENT: {
    title: 'This invitation no longer works',
    way: `The wrong code was entered too many times. ${ask}`,
  },
  WITHDRAWN: {
    title: 'This invitation was withdrawn',
    way: 'If you think that this is a mistake, contact the person who invited you.',
  },
  ENDED: {
    title: 'The role of this invitation has ended',
    way: `So you cannot set a password with it. ${ask}`,
  },
  REPLACED: {
    title: 'There is a newer invitation',
    way: 'Use the newest link and code you have. If you have no other, ask the person who invited you.',
  },
  USED: {
    title: 'This invitation has been used',
    way: (
      <>
        Your password is set. <a href="/sign-in">Sign in with it</a>. If you did not set it, contact the
        person who invited you straight away.
      </>
    ),
  },
} as const;
