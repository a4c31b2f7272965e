import { ActionForm } from '@/components/forms/action-form';
import { DateField, TextareaField } from '@/components/forms/fields';
import { ModulusTableList } from '@/components/money/modulus-table-list';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { modulusTableList } from '@/lib/money/queries/modulus-tables';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitModulusTable } from './actions';

type Props = { searchParams: Promise<{ done?: string | string[] }> };

const done = {
  loaded: 'The tables are loaded. Bank accounts are checked by them from their first day.',
} as const;

/** The published tables by which sort codes and account numbers are checked. */
export default async function BankTablesPage({ searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const list = await modulusTableList(actor);
  if (!list) pageNotFound();
  return (
    <>
      <PageTitle title="Bank tables" />
      <DoneBanner sentences={done} done={(await searchParams).done} />
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <h1 className="nhsuk-heading-l">Bank tables</h1>
          <p className="app-lead">
            These tables show when a bank account cannot exist. They only warn: a person decides. Pay.UK
            (Vocalink) publishes them as “Modulus checking”.
          </p>
          <ModulusTableList tables={list.tables} />
          {list.mayLoad && (
            <ActionForm
              action={submitModulusTable}
              initial={await startForm(actor)}
              heading={<h2 className="nhsuk-heading-m">Load the tables</h2>}
              submit="Check and load"
            >
              <DateField name="validFrom" legend="Valid from" hint="As the publisher states it." />
              <TextareaField name="weights" label="All of the file valacdos.txt" rows={6} />
              <TextareaField name="substitutions" label="All of the file scsubtab.txt" rows={4} />
            </ActionForm>
          )}
        </div>
      </div>
    </>
  );
}
