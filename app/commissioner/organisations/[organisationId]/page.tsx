import { ActionForm } from '@/components/forms/action-form';
import { OrganisationFields } from '@/components/money/organisation-fields';
import { organisationValues } from '@/components/money/organisation-schema';
import { Caption } from '@/components/nhs/caption';
import { organisationToCorrect } from '@/lib/money/queries/organisations';
import { requireActor } from '@/lib/web/auth/actor';
import { startEdit } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitCorrection } from './actions';

type Props = { params: Promise<{ organisationId: string }> };

/** The name, number and address of an organisation, to correct or complete. */
export default async function OrganisationPage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const { organisationId } = await params;
  const found = await organisationToCorrect(actor, organisationId);
  if (!found) pageNotFound();
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitCorrection}
          initial={await startEdit(actor, organisationValues(found), { organisationId })}
          title="Correct an organisation"
          back={{ href: '/commissioner/organisations', text: 'Back to organisations' }}
          heading={
            <h1 className="nhsuk-heading-l">
              <Caption size="l">{found.name}</Caption>
              Correct the organisation
            </h1>
          }
          submit="Save"
        >
          <input type="hidden" name="organisationId" value={organisationId} />
          <OrganisationFields />
        </ActionForm>
      </div>
    </div>
  );
}
