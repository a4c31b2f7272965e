import { ActionForm } from '@/components/forms/action-form';
import { CharacteristicsFields } from '@/components/person/characteristics-fields';
import { PersonFormHeading } from '@/components/person/person-form-heading';
import { WhatChanged } from '@/components/person/what-changed';
import { characteristicsForm } from '@/lib/person/queries/edit-person';
import { requireActor } from '@/lib/web/auth/actor';
import { startEdit } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitCharacteristics } from './actions';

type Props = { params: Promise<{ personId: string }> };

export default async function CharacteristicsPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { personId } = await params;
  const form = await characteristicsForm(actor, personId);
  if (!form) pageNotFound();
  const record = `/practitioner/people/${personId}`;
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitCharacteristics}
          initial={await startEdit(actor, form.values)}
          title="Equality information"
          back={{ href: record, text: 'Back to the person' }}
          heading={
            <PersonFormHeading person={form.name} heading="Equality information">
              <p>
                We ask so that we can check that everyone is treated fairly. The answers never decide who gets
                a budget or how much. The person does not have to answer. They can leave out any question, or
                say that they prefer not to say.
              </p>
              <WhatChanged />
            </PersonFormHeading>
          }
          submit="Save"
        >
          <input type="hidden" name="personId" value={personId} />
          <CharacteristicsFields />
        </ActionForm>
      </div>
    </div>
  );
}
