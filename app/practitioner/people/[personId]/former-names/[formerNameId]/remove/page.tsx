import { ActionForm } from '@/components/forms/action-form';
import { PersonFormHeading } from '@/components/person/person-form-heading';
import { removableFormerName } from '@/lib/person/queries/edit-person';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitRemoval } from './actions';

type Props = { params: Promise<{ personId: string; formerNameId: string }> };

export default async function RemoveFormerNamePage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { personId, formerNameId } = await params;
  const former = await removableFormerName(actor, personId, formerNameId);
  if (!former) pageNotFound();
  const record = `/practitioner/people/${personId}`;
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitRemoval}
          initial={await startForm(actor)}
          title="Remove a former name"
          back={{ href: record, text: 'Back to the person' }}
          heading={
            <PersonFormHeading heading="Remove this former name?">
              <p>
                <strong className="app-break">{former.name}</strong>
              </p>
              <p>
                Remove it if it was a typing mistake, or if the person does not want it known. A search will
                no longer find them by it.
              </p>
            </PersonFormHeading>
          }
          submit="Remove this name"
          isWarning
          aside={<a href={record}>Keep it</a>}
        >
          <input type="hidden" name="formerNameId" value={formerNameId} />
        </ActionForm>
      </div>
    </div>
  );
}
