import { InvitationSection } from '@/components/identity/invitation-section';
import { NewInvitation } from '@/components/identity/new-invitation';
import { RoleChanges } from '@/components/identity/role-changes';
import { UserRoles } from '@/components/identity/user-roles';
import { BackLink } from '@/components/nhs/back-link';
import { SummaryList } from '@/components/nhs/summary-list';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { formatInstant, todayInLondon } from '@/lib/core/clock';
import { type UserView, userView } from '@/lib/identity/queries/user-view';
import { requireActor } from '@/lib/web/auth/actor';
import { invitationLink, openCode } from '@/lib/web/auth/invitation-link';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitNewInvitation, submitWithdrawal } from './actions';

type Search = Partial<Record<'done' | 'invitation' | 'code', string | string[]>>;
type Props = { params: Promise<{ userId: string }>; searchParams: Promise<Search> };

const done = {
  invited: 'The invitation is made.',
  'has-password': 'The role is given. They have a password already, and sign in with it.',
  withdrawn: 'The invitation is withdrawn. Its link no longer works.',
  role: 'The role is given.',
  limit: 'The limit is changed.',
  ended: 'The role is ended.',
  suspended: 'The account is suspended. They are signed out on every device.',
  restored: 'They can sign in again.',
} as const;

export default async function UserPage({ params, searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const user = await userView(actor, (await params).userId, todayInLondon());
  if (!user) pageNotFound();
  const search = await searchParams;
  const { userId, name, isSelf, hasPassword, periods, changes, invitation } = user;
  const [open, over] = [periods.filter(({ isOpen }) => isOpen), periods.filter(({ isOpen }) => !isOpen)];
  const isShown = invitation?.status === 'waits' && invitation.id === search.invitation;
  const code = isShown ? await openCode(search.code) : null;
  return (
    <>
      <PageTitle title={name} />
      <BackLink href="/commissioner/users">Back to users and roles</BackLink>
      <DoneBanner sentences={done} done={search.done} />
      <h1 className="nhsuk-heading-l">{name}</h1>
      {invitation && code && (
        <NewInvitation link={invitationLink(invitation.id)} code={code} lastDay={invitation.lastDay} />
      )}
      <SummaryList rows={factsOf(user)} />
      {open.length > 0 ? (
        <UserRoles userId={userId} isSelf={isSelf} periods={open} caption="Roles now and to come" />
      ) : (
        <p>{name} has no role now.</p>
      )}
      {isSelf ? (
        <p>This is you. Another administrator changes your roles.</p>
      ) : (
        <p>
          <a href={`/commissioner/users/${userId}/roles/new`}>Give a role</a>
          {(user.isSuspended || open.length > 0) && (
            <span className="app-line">
              <a href={`/commissioner/users/${userId}/suspend`}>
                {user.isSuspended ? 'Let them sign in again' : 'Suspend account'}
              </a>
            </span>
          )}
        </p>
      )}
      {over.length > 0 && <UserRoles userId={userId} isSelf={isSelf} periods={over} caption="Before" />}
      {invitation && !hasPassword && !isSelf && (
        <InvitationSection
          invitation={invitation}
          userId={userId}
          again={{ action: submitNewInvitation, initial: await startForm(actor) }}
          withdraw={{ action: submitWithdrawal, initial: await startForm(actor) }}
        />
      )}
      <h2 className="nhsuk-heading-m">Changes</h2>
      <RoleChanges changes={changes} />
    </>
  );
}

function factsOf({ email, jobTitle, lastSignIn, isSuspended }: UserView) {
  return [
    { term: 'Email', value: <span className="app-break">{email}</span> },
    ...(jobTitle ? [{ term: 'Job title', value: jobTitle }] : []),
    { term: 'Last signed in', value: lastSignIn ? formatInstant(lastSignIn) : 'Not in the last 400 days' },
    ...(isSuspended ? [{ term: 'Account', value: 'Suspended: they cannot sign in' }] : []),
  ];
}
