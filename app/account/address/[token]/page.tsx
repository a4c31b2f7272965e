import { ActionForm } from '@/components/forms/action-form';
import { PageTitle } from '@/components/page/page-title';
import { ownAddressLink } from '@/lib/identity/queries/own-address';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { submitProof } from './actions';

type Props = { params: Promise<{ token: string }> };

export default async function ProveAddressPage({ params }: Props) {
  const { token } = await params;
  const actor = await requireActor('any');
  const email = await ownAddressLink(actor, token);
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        {email === null ? (
          <Closed />
        ) : (
          <ActionForm
            action={submitProof}
            initial={await startForm(actor)}
            title="Is this your address?"
            back={{ href: '/account/address', text: 'Back to your email address' }}
            heading={
              <>
                <h1 className="nhsuk-heading-l">Is this your address?</h1>
                <p className="app-break">
                  <strong>{email}</strong>
                </p>
                <p>We will send news there. You sign in with it.</p>
              </>
            }
            submit="Yes, it is mine"
          >
            <input type="hidden" name="token" value={token} />
          </ActionForm>
        )}
      </div>
    </div>
  );
}

function Closed() {
  return (
    <>
      <PageTitle title="This link does not work" />
      <h1 className="nhsuk-heading-l">This link does not work</h1>
      <p>It was used, it is too old, there is a newer one, or it is of another account.</p>
      <p>
        <a href="/account/address">See your email address</a>. You can ask for a new link there.
      </p>
    </>
  );
}
