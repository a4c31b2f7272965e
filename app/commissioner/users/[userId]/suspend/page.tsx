import { ActionForm } from '@/components/forms/action-form';
import { TextareaField } from '@/components/forms/fields';
import { formatInstant } from '@/lib/core/clock';
import { suspensionView } from '@/lib/identity/queries/suspension-view';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitRestored, submitSuspension } from './actions';

type Props = { params: Promise<{ userId: string }> };

export default async function SuspendPage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const user = await suspensionView(actor, (await params).userId);
  if (!user) pageNotFound();
  const { userId, name, isSuspended, history } = user;
  const title = isSuspended ? `Let ${name} sign in again` : `Suspend account: ${name}`;
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={isSuspended ? submitRestored : submitSuspension}
          initial={await startForm(actor, {}, { userId })}
          title={title}
          back={{ href: `/commissioner/users/${userId}`, text: `Back to ${name}` }}
          heading={
            <>
              <h1 className="nhsuk-heading-l">{title}</h1>
              {isSuspended ? <Restoring /> : <Suspending />}
            </>
          }
          submit={isSuspended ? 'Let them sign in' : 'Suspend account'}
          isWarning={!isSuspended}
        >
          <input type="hidden" name="userId" value={userId} />
          <TextareaField name="reason" label="Reason" hint="Kept with the change" rows={2} limit={500} />
        </ActionForm>
        {history.length > 0 && <h2 className="nhsuk-heading-m">Before</h2>}
        {history.map(({ id, isEnd, reason, authorName, recordedAt }) => (
          <p key={id} className="app-break">
            <strong>{isEnd ? 'Let in again' : 'Suspended'}</strong>
            {`: ${reason}`}
            <small className="app-line">{`${authorName}, ${formatInstant(recordedAt)}`}</small>
          </p>
        ))}
      </div>
    </div>
  );
}

function Suspending() {
  return (
    <>
      <p>
        They are signed out on every device at once, and cannot sign in. Their roles, people and tasks stay as
        they are. For someone who leaves, end their roles instead.
      </p>
      <p>You can let them sign in again.</p>
    </>
  );
}

function Restoring() {
  return (
    <p>
      They sign in with the password and app that they had. If someone else may know the password, let them
      get a new one straight after, with “I forgot my password”.
    </p>
  );
}
