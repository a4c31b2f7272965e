import { ActionForm } from '@/components/forms/action-form';
import { TextareaField } from '@/components/forms/fields';
import { PersonFormHeading } from '@/components/person/person-form-heading';
import { endableAuthority } from '@/lib/person/queries/edit-person';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitEnd } from './actions';

type Props = { params: Promise<{ personId: string; authorityId: string }> };

export default async function EndAuthorityPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { personId, authorityId } = await params;
  const authority = await endableAuthority(actor, personId, authorityId);
  if (!authority) pageNotFound();
  const record = `/practitioner/people/${personId}`;
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitEnd}
          initial={await startForm(actor)}
          title="End an authority"
          back={{ href: record, text: 'Back to the person' }}
          heading={
            <PersonFormHeading heading="End this authority">
              <p className="app-break">
                <strong>{authority.name}</strong> will no longer be able to act for the person as soon as you
                save. You cannot undo this. To let them act again, record a new authority.
              </p>
            </PersonFormHeading>
          }
          submit="End this authority"
          isWarning
          aside={<a href={record}>Keep it</a>}
        >
          <input type="hidden" name="authorityId" value={authorityId} />
          <TextareaField name="reason" label="Why does it end?" limit={500} rows={3} />
        </ActionForm>
      </div>
    </div>
  );
}
