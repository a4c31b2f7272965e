import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { RoleFields } from '@/components/identity/role-fields';
import { todayInLondon } from '@/lib/core/clock';
import { dateValues } from '@/lib/core/form/date-values';
import { mayEver } from '@/lib/core/policy/policy';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitInvite } from './actions';

export default async function InvitePage() {
  const actor = await requireActor('commissioner');
  if (!mayEver(actor, 'account:create')) pageNotFound();
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitInvite}
          initial={await startForm(actor, { ...dateValues('startsOn', todayInLondon()), duty: 'BOTH' })}
          title="Invite someone"
          back={{ href: '/commissioner/users', text: 'Back to users and roles' }}
          heading={
            <>
              <h1 className="nhsuk-heading-l">Invite someone</h1>
              <p>
                This makes their account and role. You then get a link and a code, with which they set their
                password within 7 days. Someone who signs in here already gets the role with the account they
                have.
              </p>
            </>
          }
          submit="Invite"
        >
          <TextField name="name" label="Full name" autoComplete="off" spellCheck={false} />
          <TextField
            name="email"
            label="Work email address"
            hint="They sign in with it"
            type="email"
            autoComplete="off"
            spellCheck={false}
          />
          <TextField name="jobTitle" label="Job title and team (optional)" autoComplete="off" />
          <RoleFields />
        </ActionForm>
      </div>
    </div>
  );
}
