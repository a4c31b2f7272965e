import type { StaffPlace } from '@/app/_staff/place';
import { HiddenField, TextareaField } from '@/components/forms/fields';
import { RecordForm } from '@/components/person/record-form';
import { SensitiveFields } from '@/components/person/sensitive-fields';
import type { FormAction } from '@/lib/core/form/form-state';
import { sensitiveForm, sensitiveToEnd } from '@/lib/person/queries/sensitive-form';
import { startEdit, startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';

export type SensitivePageProps = { params: Promise<{ personId: string }> };

type Actions = { set: FormAction; change: FormAction };

/** Makes a record sensitive, or changes the flag in force. */
export async function sensitivePage(
  { area, actor }: StaffPlace,
  props: SensitivePageProps,
  actions: Actions,
) {
  const { personId } = await props.params;
  const form = await sensitiveForm(actor, personId);
  if (!form) pageNotFound();
  const heading = form.isChange ? 'Change a sensitive record' : 'Make this record sensitive';
  return (
    <RecordForm
      action={form.isChange ? actions.change : actions.set}
      initial={await (form.isChange ? startEdit : startForm)(actor, form.values)}
      title={heading}
      back={{ href: `/${area}/people/${personId}`, text: 'Back to the person' }}
      person={form.name}
      heading={heading}
      about={
        <p>
          This hides the address, phone, email, GP practice and emergency contacts from everyone you do not
          name. It does not hide what people wrote in plans, assessments or notes.
        </p>
      }
      submit={form.isChange ? 'Save' : 'Make this record sensitive'}
    >
      <input type="hidden" name="personId" value={personId} />
      {form.isChange && <input type="hidden" name="sensitiveId" value={form.sensitiveId} />}
      {form.isChange && <HiddenField name="seen" />}
      <SensitiveFields />
    </RecordForm>
  );
}

/** Ends the flag in force, with a reason. */
export async function endSensitivePage(
  { area, actor }: StaffPlace,
  { params }: SensitivePageProps,
  action: FormAction,
) {
  const { personId } = await params;
  const form = await sensitiveToEnd(actor, personId);
  if (!form) pageNotFound();
  const record = `/${area}/people/${personId}`;
  return (
    <RecordForm
      action={action}
      initial={await startForm(actor)}
      title="End a sensitive record"
      back={{ href: record, text: 'Back to the person' }}
      person={form.name}
      heading="End this sensitive record"
      about={<p>Everyone who can open this record will see the address and contacts again.</p>}
      submit="End it"
      isWarning
      keep={{ href: record, text: 'Keep it' }}
    >
      <input type="hidden" name="personId" value={personId} />
      <input type="hidden" name="sensitiveId" value={form.sensitiveId} />
      <TextareaField name="reason" label="Why is the record no longer sensitive?" limit={500} rows={3} />
    </RecordForm>
  );
}
