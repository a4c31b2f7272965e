import { DateField, RadiosField, TextareaField, TextField } from '@/components/forms/fields';
import { RecordForm } from '@/components/person/record-form';
import { sharingForm } from '@/lib/person/queries/edit-person';
import { SHARING_KINDS, sharingName } from '@/lib/person/rules/sharing';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitSharing } from './actions';

type Props = { params: Promise<{ personId: string }> };

export default async function NewSharingPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { personId } = await params;
  const form = await sharingForm(actor, personId);
  if (!form || form.diedOn !== null) pageNotFound();
  const title = 'Record who may get letters';
  return (
    <RecordForm
      action={submitSharing}
      initial={await startForm(actor)}
      title={title}
      back={{ href: `/practitioner/people/${personId}`, text: 'Back to the person' }}
      person={form.name}
      heading={title}
      about={
        <p>
          From 16 letters go to the person. Someone else gets them, or copies, only if the person agrees. They
          can take it back at any time.
        </p>
      }
      submit="Save this agreement"
    >
      <input type="hidden" name="personId" value={personId} />
      <TextField name="sharedWith" label="Who may get them?" spellCheck={false} autoComplete="off" />
      <TextField name="relationship" label="Relationship to the person" autoComplete="off" />
      <RadiosField
        name="kind"
        legend="What did the person agree to?"
        legendSize="s"
        items={SHARING_KINDS.map((value) => ({ value, label: sharingName(value) }))}
      />
      <DateField name="agreedOn" legend="When did they agree?" legendSize="s" hint="For example, 27 3 2026" />
      <TextareaField
        name="how"
        label="How did the person say so?"
        hint="For example: at home, without their parents in the room"
        limit={500}
        rows={3}
      />
    </RecordForm>
  );
}
