import { CapacityFields } from '@/components/person/capacity-fields';
import { RecordForm } from '@/components/person/record-form';
import { capacityForm } from '@/lib/person/queries/edit-person';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitCapacity } from './actions';

type Props = { params: Promise<{ personId: string }> };

export default async function NewCapacityPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { personId } = await params;
  const form = await capacityForm(actor, personId);
  if (!form || form.diedOn !== null) pageNotFound();
  const title = 'Record a finding about mental capacity';
  return (
    <RecordForm
      action={submitCapacity}
      initial={await startForm(actor)}
      title={title}
      back={{ href: `/practitioner/people/${personId}`, text: 'Back to the person' }}
      person={form.name}
      heading={title}
      about={
        <p>
          From 16 a person is presumed able to decide, unless an assessment of that decision finds otherwise.
          A finding cannot be edited. To correct or renew it, record a new one: it takes the place of the last
          about the same decision. Where the person has capacity for the money or the plan, a deputy, attorney
          or other representative no longer acts for it, and payments to them stop. If the finding was wrong,
          record a new one, then record their authority again.
        </p>
      }
      submit="Save this finding"
    >
      <input type="hidden" name="personId" value={personId} />
      <CapacityFields />
    </RecordForm>
  );
}
