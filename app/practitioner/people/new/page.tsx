import { ActionForm } from '@/components/forms/action-form';
import { DetailsFields } from '@/components/person/details-fields';
import { LikelyDuplicates } from '@/components/person/likely-duplicates';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { submitPerson } from './actions';

export default async function RegisterPersonPage() {
  const actor = await requireActor('practitioner');
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitPerson}
          initial={await startForm(actor)}
          title="Register a person"
          back={{ href: '/practitioner/people', text: 'Back to find a person' }}
          heading={
            <>
              <h1 className="nhsuk-heading-l">Register a person</h1>
              <p>The person goes onto your caseload. You can add the rest of their details later.</p>
            </>
          }
          submit="Register this person"
        >
          <LikelyDuplicates />
          <DetailsFields />
        </ActionForm>
      </div>
    </div>
  );
}
