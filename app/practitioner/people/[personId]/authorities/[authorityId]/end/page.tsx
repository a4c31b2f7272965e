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
  const { name, isOwn } = authority;
  const what = isOwn ? 'End this online account' : 'End this authority';
  const back = isOwn
    ? { href: `${record}/access`, text: 'Back to online accounts' }
    : { href: record, text: 'Back to the person' };
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitEnd}
          initial={await startForm(actor)}
          title={isOwn ? 'End an online account' : 'End an authority'}
          back={back}
          heading={
            <PersonFormHeading heading={what}>
              <p className="app-break">
                {isOwn ? (
                  <>
                    The account of <strong>{name}</strong> will no longer open their record as soon as you
                    save. You cannot undo this. To give them an account again, invite them again.
                  </>
                ) : (
                  <>
                    <strong>{name}</strong> will no longer be able to act for the person as soon as you save.
                    You cannot undo this. To let them act again, record a new authority.
                  </>
                )}
              </p>
            </PersonFormHeading>
          }
          submit={what}
          isWarning
          aside={<a href={back.href}>Keep it</a>}
        >
          <input type="hidden" name="authorityId" value={authorityId} />
          <TextareaField name="reason" label="Why does it end?" limit={500} rows={3} />
        </ActionForm>
      </div>
    </div>
  );
}
