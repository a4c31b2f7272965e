import { ActionForm } from '@/components/forms/action-form';
import { AuthorityFields } from '@/components/person/authority-fields';
import { CapacitySummary } from '@/components/person/capacity-summary';
import { EstateFields } from '@/components/person/estate-fields';
import { PersonFormHeading } from '@/components/person/person-form-heading';
import { todayInLondon } from '@/lib/core/clock';
import type { FormState } from '@/lib/core/form/form-state';
import { authorityForm } from '@/lib/person/queries/authority-form';
import type { CapacityView } from '@/lib/person/rules/capacity-text';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitAuthority, submitEstate } from './actions';

type Props = { params: Promise<{ personId: string }> };

export default async function NewAuthorityPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { personId } = await params;
  const form = await authorityForm(actor, personId, todayInLondon());
  if (!form) pageNotFound();
  const record = `/practitioner/people/${personId}`;
  if (form.diedOn !== null) return estateForm(form.name, personId, await startForm(actor));
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitAuthority}
          initial={await startForm(actor)}
          title="Add a representative or nominee"
          back={{ href: record, text: 'Back to the person' }}
          heading={
            <PersonFormHeading person={form.name} heading="Add a representative or nominee">
              <p>
                A representative acts for a person who cannot decide for themselves. A nominee is chosen by
                the person, or by a representative, to look after the money. This does not set up an online
                account for them.
              </p>
            </PersonFormHeading>
          }
          submit="Save"
        >
          <input type="hidden" name="personId" value={personId} />
          {form.capacity && <Capacity capacity={form.capacity} record={record} />}
          <AuthorityFields namers={form.namers} />
        </ActionForm>
      </div>
    </div>
  );
}

function Capacity({ capacity, record }: { capacity: readonly CapacityView[]; record: string }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">What is found about mental capacity</h2>
      <p>
        From 16 a representative acts only for decisions for which the person is found to lack capacity.{' '}
        <a href={`${record}/capacity/new`}>Record a finding</a> first if one is missing.
      </p>
      <CapacitySummary capacity={capacity} />
    </>
  );
}

/** After a death only one authority is left to give: that of the executor or administrator. */
function estateForm(name: string, personId: string, initial: FormState) {
  const title = 'Add who deals with the estate';
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitEstate}
          initial={initial}
          title={title}
          back={{ href: `/practitioner/people/${personId}`, text: 'Back to the person' }}
          heading={
            <PersonFormHeading person={name} heading={title}>
              <p>
                This is the executor of the will, or the person the court named. They answer for the money
                that is left. They can see the money, but not the plan or the care records.
              </p>
            </PersonFormHeading>
          }
          submit="Save"
        >
          <input type="hidden" name="personId" value={personId} />
          <EstateFields />
        </ActionForm>
      </div>
    </div>
  );
}
