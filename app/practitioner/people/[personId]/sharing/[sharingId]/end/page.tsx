import { TextareaField } from '@/components/forms/fields';
import { RecordForm } from '@/components/person/record-form';
import { withdrawableSharing } from '@/lib/person/queries/my-sharing';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitWithdrawal } from './actions';

type Props = { params: Promise<{ personId: string; sharingId: string }> };

export default async function EndSharingPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { personId, sharingId } = await params;
  const sharing = await withdrawableSharing(actor, personId, sharingId);
  if (!sharing) pageNotFound();
  const record = `/practitioner/people/${personId}`;
  return (
    <RecordForm
      action={submitWithdrawal}
      initial={await startForm(actor)}
      title="Stop sharing letters"
      back={{ href: record, text: 'Back to the person' }}
      heading="Stop sharing letters?"
      about={
        <p className="app-break">
          <strong>{sharing.sharedWith}</strong> gets no more letters or copies as soon as you save, and no
          longer sees the plan if that was by the person’s agreement. To share again, record a new agreement.
        </p>
      }
      submit="Stop sharing"
      isWarning
      keep={{ href: record, text: 'Keep it' }}
    >
      <input type="hidden" name="sharingId" value={sharingId} />
      <TextareaField name="note" label="How did the person say so?" limit={500} rows={3} />
    </RecordForm>
  );
}
