import { ActionForm } from '@/components/forms/action-form';
import { BackLink } from '@/components/nhs/back-link';
import { PageTitle } from '@/components/page/page-title';
import { NeedsFields } from '@/components/person/needs-fields';
import { NeedsLead } from '@/components/person/needs-lead';
import { NEEDS_HEADING } from '@/components/person/needs-text';
import { PersonFormHeading } from '@/components/person/person-form-heading';
import { needsForm } from '@/lib/person/queries/needs-form';
import { requireActor } from '@/lib/web/auth/actor';
import { startEdit } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitNeeds } from './actions';

type Props = { params: Promise<{ personId: string }> };

export default async function NeedsPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { personId } = await params;
  const form = await needsForm(actor, personId);
  if (!form) pageNotFound();
  const back = { href: `/practitioner/people/${personId}`, text: 'Back to the person' };
  const heading = <PersonFormHeading person={form.name} heading={NEEDS_HEADING} />;
  if (form.hasDied) {
    return (
      <>
        <PageTitle title={NEEDS_HEADING} />
        <BackLink href={back.href}>{back.text}</BackLink>
        {heading}
        <p>This person has died. Their needs are no longer asked about.</p>
      </>
    );
  }
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitNeeds}
          initial={await startEdit(actor, form.values)}
          title={NEEDS_HEADING}
          back={back}
          heading={
            <PersonFormHeading person={form.name} heading={NEEDS_HEADING}>
              <NeedsLead form={form} />
            </PersonFormHeading>
          }
          submit="Save"
        >
          <input type="hidden" name="personId" value={personId} />
          <NeedsFields />
        </ActionForm>
      </div>
    </div>
  );
}
