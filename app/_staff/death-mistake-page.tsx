import type { DeathPageProps } from '@/app/_staff/death-page';
import type { StaffPlace } from '@/app/_staff/place';
import { TextareaField } from '@/components/forms/fields';
import { RecordForm } from '@/components/person/record-form';
import type { FormAction } from '@/lib/core/form/form-state';
import { deathMistakeForm } from '@/lib/event/queries/death-forms';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';

/** The form that takes back a death that was recorded by mistake. */
export async function deathMistakePage(
  { area, actor }: StaffPlace,
  { params }: DeathPageProps,
  action: FormAction,
) {
  const { personId } = await params;
  const form = await deathMistakeForm(actor, personId);
  if (!form) pageNotFound();
  const record = `/${area}/people/${personId}`;
  return (
    <RecordForm
      action={action}
      initial={await startForm(actor)}
      title="Take back a death"
      back={{ href: record, text: 'Back to the person' }}
      person={form.name}
      heading="This death was recorded by mistake"
      about={
        <>
          <p>
            {`The record says that they died on ${form.diedOn}. If you take it back, everything it stopped will continue: tasks, budgets and payments that were waiting, and cases that were closed because they died. The online account opens again, and so does the access of those who acted for them. What someone ended by hand since stays ended.`}
          </p>
          {form.staysClosed.length > 0 && (
            <>
              <p>These cases were closed since, and stay closed:</p>
              <ul className="nhsuk-list nhsuk-list--bullet">
                {form.staysClosed.map(({ id, text }) => (
                  <li key={id}>
                    <a href={`/${area}/cases/${id}`}>{text}</a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      }
      submit="Take it back"
      keep={{ href: record, text: 'Keep it' }}
    >
      <input type="hidden" name="personId" value={personId} />
      <TextareaField name="reason" label="Why was it a mistake?" limit={500} rows={3} />
    </RecordForm>
  );
}
