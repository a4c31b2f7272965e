import { DateField, RadiosField, TextareaField, TextField } from '@/components/forms/fields';
import { RecordForm } from '@/components/person/record-form';
import { authorityToCheck } from '@/lib/person/queries/edit-person';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitDbsCheck } from './actions';

type Props = { params: Promise<{ personId: string; authorityId: string }> };

export default async function DbsCheckPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { personId, authorityId } = await params;
  const authority = await authorityToCheck(actor, personId, authorityId);
  if (!authority) pageNotFound();
  const title = 'Record the DBS check';
  return (
    <RecordForm
      action={submitDbsCheck}
      initial={await startForm(actor)}
      title={title}
      back={{ href: `/practitioner/people/${personId}`, text: 'Back to the person' }}
      heading={title}
      about={
        <p className="app-break">
          <strong>{authority.name}</strong> is to receive the money and is not close family, of the same
          household, or a friend who takes part in the care. Nothing is paid to them until an enhanced check
          with the barred lists finds them suitable. To correct it later, record it again: the latest counts.
        </p>
      }
      submit="Save"
      keep={{ href: `/practitioner/people/${personId}`, text: 'Record it later' }}
    >
      <input type="hidden" name="authorityId" value={authorityId} />
      <RadiosField
        name="finding"
        legend="Are they suitable to receive the money?"
        legendSize="s"
        items={[
          { value: 'SUITABLE', label: 'Yes' },
          { value: 'NOT_SUITABLE', label: 'No' },
        ]}
      />
      <TextField name="certificateNumber" label="Certificate number" width={20} autoComplete="off" />
      <DateField name="certificateOn" legend="Date of the certificate" legendSize="s" />
      <TextareaField
        name="note"
        label="What did you consider? (optional)"
        hint="Needed if they are not suitable. Do not copy what the certificate says."
        limit={500}
        rows={3}
      />
    </RecordForm>
  );
}
