import { RecordForm } from '@/components/person/record-form';
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
    <RecordForm
      action={submitRemoval}
      initial={await startForm(actor)}
      title="Remove a former name"
      back={{ href: record, text: 'Back to the person' }}
      heading="Remove this former name?"
      about={
        <>
          <p>
            <strong className="app-break">{former.name}</strong>
          </p>
          <p>
            Remove it if it was a typing mistake, or if the person does not want it known. A search will no
            longer find them by it.
          </p>
        </>
      }
      submit="Remove this name"
      isWarning
      keep={{ href: record, text: 'Keep it' }}
    >
      <input type="hidden" name="formerNameId" value={formerNameId} />
    </RecordForm>
  );
}
