import { ActionForm } from '@/components/forms/action-form';
import { OrganisationFields } from '@/components/money/organisation-fields';
import { OrganisationTable } from '@/components/money/organisation-table';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { organisationList } from '@/lib/money/queries/organisations';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitOrganisation } from './actions';

type Props = { searchParams: Promise<{ done?: string | string[] }> };

const done = {
  recorded: 'The organisation is in the list. It can be chosen when a budget starts.',
  corrected: 'The organisation is corrected.',
} as const;

/** The organisations that may hold money of budgets. */
export default async function OrganisationsPage({ searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const list = await organisationList(actor);
  if (!list) pageNotFound();
  const { organisations, mayRecord } = list;
  const { done: key } = await searchParams;
  return (
    <>
      <PageTitle title="Organisations" />
      <DoneBanner sentences={done} done={key} />
      <h1 className="nhsuk-heading-l">Organisations</h1>
      <p className="app-lead">
        These organisations may hold the money of a third party budget. A budget names one of them.
      </p>
      <OrganisationTable organisations={organisations} mayCorrect={mayRecord} />
      {mayRecord && (
        <div className="nhsuk-grid-row">
          <div className="nhsuk-grid-column-two-thirds">
            <h2 className="nhsuk-heading-m">Add an organisation</h2>
            <ActionForm
              action={submitOrganisation}
              initial={await startForm(actor)}
              submit="Add the organisation"
            >
              <OrganisationFields />
            </ActionForm>
          </div>
        </div>
      )}
    </>
  );
}
