import type { StaffPlace } from '@/app/_staff/place';
import { DeathContactFields } from '@/components/event/death-fields';
import { ActionForm } from '@/components/forms/action-form';
import { DateField, TextField } from '@/components/forms/fields';
import { DiedLine } from '@/components/person/died-line';
import { PersonFormHeading } from '@/components/person/person-form-heading';
import type { FormAction, FormValues } from '@/lib/core/form/form-state';
import { type DeathForm, deathForm } from '@/lib/event/queries/death-forms';
import type { DeathContact } from '@/lib/person/store/death';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';

export type DeathPageProps = { params: Promise<{ personId: string }> };
type Actions = { death: FormAction; contact: FormAction };

/** The form that records a death; where one is recorded, the form that says whom to speak to. */
export async function deathPage(place: StaffPlace, { params }: DeathPageProps, actions: Actions) {
  const { personId } = await params;
  const form = await deathForm(place.actor, personId);
  if (!form) pageNotFound();
  return form.diedOn === null
    ? recordForm(place, form, actions.death)
    : deathContactForm(place, form, actions.contact);
}

async function recordForm({ area, actor }: StaffPlace, { personId, name }: DeathForm, action: FormAction) {
  const record = `/${area}/people/${personId}`;
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={action}
          initial={await startForm(actor)}
          title="Record a death"
          back={{ href: record, text: 'Back to the person' }}
          heading={
            <PersonFormHeading person={name} heading="Record a death">
              <p>
                This stops payments for days after the death. It ends tasks such as reviews. No request,
                assessment, plan or budget can be started. If it turns out to be a mistake, you can take it
                back.
              </p>
            </PersonFormHeading>
          }
          submit="Record the death"
          isWarning
          aside={<a href={record}>Do not record it</a>}
        >
          <input type="hidden" name="personId" value={personId} />
          <DateField name="diedOn" legend="Date of death" legendSize="m" hint="For example, 27 3 2026" />
          <TextField
            name="heardFrom"
            label="Who told you?"
            hint="For example: their daughter, or the GP practice"
            autoComplete="off"
          />
          <DeathContactFields legend="Who to speak to, if you know" />
        </ActionForm>
      </div>
    </div>
  );
}

/** The form that says whom to speak to after a death. */
export async function deathContactForm({ area, actor }: StaffPlace, form: DeathForm, action: FormAction) {
  const { personId, name, diedOn, contact } = form;
  const record = `/${area}/people/${personId}`;
  const values = contact ? contactValues(contact) : {};
  return (
    <>
      <DiedLine name={name} diedOn={diedOn} />
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <ActionForm
            action={action}
            initial={await startForm(actor, values)}
            title="Who to speak to"
            back={{ href: record, text: 'Back to the person' }}
            heading={<PersonFormHeading person={name} heading="Who to speak to" />}
            submit="Save"
          >
            <input type="hidden" name="personId" value={personId} />
            <DeathContactFields legend="An executor, or someone in the family" />
          </ActionForm>
        </div>
      </div>
    </>
  );
}

function contactValues({ contactHasEstate, ...texts }: DeathContact): FormValues {
  const typed = Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, value ?? '']));
  return { ...typed, ...(contactHasEstate && { contactHasEstate: 'yes' }) };
}
