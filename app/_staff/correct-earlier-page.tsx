import type { StaffPlace } from '@/app/_staff/place';
import { EarlierFields } from '@/components/decision/earlier-fields';
import { earlierValues } from '@/components/decision/earlier-values';
import { ActionForm } from '@/components/forms/action-form';
import { TextareaField } from '@/components/forms/fields';
import { PersonFormHeading } from '@/components/person/person-form-heading';
import type { FormAction } from '@/lib/core/form/form-state';
import { correctForm } from '@/lib/eligibility/queries/earlier-forms';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';

export type CorrectEarlierPageProps = { params: Promise<{ personId: string; entryId: string }> };

/** The form that corrects the record of an earlier decision. */
export async function correctEarlierPage(
  { area, actor }: StaffPlace,
  { params }: CorrectEarlierPageProps,
  action: FormAction,
) {
  const { personId, entryId } = await params;
  const form = await correctForm(actor, personId, entryId);
  if (!form) pageNotFound();
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={action}
          initial={await startForm(actor, earlierValues(form.row))}
          title="Correct an earlier decision"
          back={{ href: `/${area}/people/${personId}/eligibility`, text: 'Back to eligibility' }}
          heading={
            <PersonFormHeading person={form.name} heading="Correct an earlier decision">
              <p>
                The record that was wrong stays in the history. Requests that rest on it continue, and show
                what is right.
              </p>
            </PersonFormHeading>
          }
          submit="Save the correction"
        >
          <input type="hidden" name="personId" value={personId} />
          <input type="hidden" name="rowId" value={form.row.id} />
          <TextareaField
            name="whyCorrected"
            label="Why is the record wrong?"
            labelSize="m"
            limit={2_000}
            rows={3}
          />
          <EarlierFields />
        </ActionForm>
      </div>
    </div>
  );
}
