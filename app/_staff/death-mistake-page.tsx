import type { DeathPageProps } from '@/app/_staff/death-page';
import type { StaffPlace } from '@/app/_staff/place';
import { ActionForm } from '@/components/forms/action-form';
import { TextareaField } from '@/components/forms/fields';
import { PersonFormHeading } from '@/components/person/person-form-heading';
import type { FormAction } from '@/lib/core/form/form-state';
import { deathForm } from '@/lib/event/queries/death-forms';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';

/** The form that takes back a death that was recorded by mistake. */
export async function deathMistakePage(
  { area, actor }: StaffPlace,
  { params }: DeathPageProps,
  action: FormAction,
) {
  const { personId } = await params;
  const form = await deathForm(actor, personId);
  if (!form?.diedOn) pageNotFound();
  const record = `/${area}/people/${personId}`;
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={action}
          initial={await startForm(actor)}
          title="Take back a death"
          back={{ href: record, text: 'Back to the person' }}
          heading={
            <PersonFormHeading person={form.name} heading="This death was recorded by mistake">
              <p>
                {`The record says that they died on ${form.diedOn}. If you take it back, everything it stopped will continue: tasks, budgets and payments that were waiting. A case that was closed by hand stays closed.`}
              </p>
            </PersonFormHeading>
          }
          submit="Take it back"
          aside={<a href={record}>Keep it</a>}
        >
          <input type="hidden" name="personId" value={personId} />
          <TextareaField name="reason" label="Why was it a mistake?" limit={500} rows={3} />
        </ActionForm>
      </div>
    </div>
  );
}
