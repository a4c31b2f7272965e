import { ActionForm } from '@/components/forms/action-form';
import { AuthorityFields } from '@/components/person/authority-fields';
import { PersonFormHeading } from '@/components/person/person-form-heading';
import { authorityForm } from '@/lib/person/queries/edit-person';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitAuthority } from './actions';

type Props = { params: Promise<{ personId: string }> };

export default async function NewAuthorityPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { personId } = await params;
  const form = await authorityForm(actor, personId);
  if (!form) pageNotFound();
  const record = `/practitioner/people/${personId}`;
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitAuthority}
          initial={await startForm(actor)}
          title="Add a representative or nominee"
          back={{ href: record, text: 'Back to the person' }}
          heading={
            <PersonFormHeading person={form.name} heading="Add a representative or nominee">
              <p>
                A representative acts for a person who cannot decide for themselves. A nominee is chosen by
                the person to look after the money. This does not set up an online account for them.
              </p>
            </PersonFormHeading>
          }
          submit="Save"
        >
          <input type="hidden" name="personId" value={personId} />
          <AuthorityFields />
        </ActionForm>
      </div>
    </div>
  );
}
