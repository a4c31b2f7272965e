import { ActionForm } from '@/components/forms/action-form';
import { HiddenField } from '@/components/forms/fields';
import { DetailsFields } from '@/components/person/details-fields';
import { PersonFormHeading } from '@/components/person/person-form-heading';
import { WhatChanged } from '@/components/person/what-changed';
import { detailsForm } from '@/lib/person/queries/edit-person';
import { requireActor } from '@/lib/web/auth/actor';
import { startEdit } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitDetails } from './actions';

type Props = { params: Promise<{ personId: string }> };

export default async function EditDetailsPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { personId } = await params;
  const form = await detailsForm(actor, personId);
  if (!form) pageNotFound();
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitDetails}
          initial={await startEdit(actor, form.values)}
          title="Change details"
          back={{ href: `/practitioner/people/${personId}`, text: 'Back to the person' }}
          heading={
            <PersonFormHeading person={form.name} heading="Change details">
              <WhatChanged />
            </PersonFormHeading>
          }
          submit="Save"
        >
          <input type="hidden" name="personId" value={personId} />
          <HiddenField name="version" />
          <DetailsFields isContactHidden={form.isContactHidden} />
        </ActionForm>
      </div>
    </div>
  );
}
