import { AccessLines } from '@/components/family/access-lines';
import { NewFamilyInvitation } from '@/components/family/new-family-invitation';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { PersonHeader } from '@/components/person/person-header';
import { todayInLondon } from '@/lib/core/clock';
import { accessView } from '@/lib/family/queries/access-view';
import { requireActor } from '@/lib/web/auth/actor';
import { openCode } from '@/lib/web/auth/invitation-link';
import { pageNotFound } from '@/lib/web/http/page-not-found';

type Search = Partial<Record<'done' | 'invitation' | 'code', string | string[]>>;
type Props = { params: Promise<{ personId: string }>; searchParams: Promise<Search> };

const done = {
  invited: 'The invitation is made.',
  withdrawn: 'The invitation is withdrawn. It no longer works.',
} as const;

/** Who may have an online account for a person, and where each invitation is. */
export default async function AccessPage({ params, searchParams }: Props) {
  const actor = await requireActor('practitioner');
  const { personId } = await params;
  const search = await searchParams;
  const access = await accessView(actor, personId, todayInLondon());
  if (!access) pageNotFound();
  const record = `/practitioner/people/${personId}`;
  const made = access.lines.find(({ invitation }) => invitation?.id === search.invitation);
  const invitation = made?.invitation?.life === 'OPEN' ? made.invitation : null;
  const code = invitation && (await openCode(search.code));
  return (
    <>
      <PageTitle title="Person: online accounts" />
      <PersonHeader person={access.header} record={record} current={null} />
      <DoneBanner sentences={done} done={search.done} />
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <h2 className="nhsuk-heading-l">Online accounts</h2>
          {made && invitation && code && (
            <NewFamilyInvitation
              name={made.name}
              invitation={invitation}
              code={code}
              letterHref={`/api/join-letters/${invitation.id}?code=${search.code}`}
            />
          )}
          <p>
            Invite the person, and those who act for them. What they see and do is what their authority
            covers, and only while it lasts. Ending an authority ends their access at once.
          </p>
          <AccessLines lines={access.lines} record={record} />
          <p>
            <a href={record}>Back to the person</a>
          </p>
        </div>
      </div>
    </>
  );
}
