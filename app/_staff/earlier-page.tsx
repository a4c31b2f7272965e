import type { StaffPlace } from '@/app/_staff/place';
import { EarlierFields } from '@/components/decision/earlier-fields';
import { ActionForm } from '@/components/forms/action-form';
import { PersonFormHeading } from '@/components/person/person-form-heading';
import type { FormAction } from '@/lib/core/form/form-state';
import { earlierForm } from '@/lib/eligibility/queries/earlier-forms';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';

export type EarlierPageProps = { params: Promise<{ personId: string }> };

/** The form that records a decision that was not made in this service. */
export async function earlierPage(
  { area, actor }: StaffPlace,
  { params }: EarlierPageProps,
  action: FormAction,
) {
  const { personId } = await params;
  const form = await earlierForm(actor, personId);
  if (!form) pageNotFound();
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={action}
          initial={await startForm(actor)}
          title="Record an earlier decision"
          back={{ href: `/${area}/people/${personId}/eligibility`, text: 'Back to eligibility' }}
          heading={
            <PersonFormHeading person={form.name} heading="Record an earlier decision">
              <p>
                Use this for a decision that was not made in this service. A request for a budget can rest on
                it, however long ago it was. No letter is sent. If you make a mistake, you can correct it.
              </p>
            </PersonFormHeading>
          }
          submit="Save this decision"
        >
          <input type="hidden" name="personId" value={personId} />
          <EarlierFields />
        </ActionForm>
      </div>
    </div>
  );
}
