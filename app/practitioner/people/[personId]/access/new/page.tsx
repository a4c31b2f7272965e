import { inviteeText } from '@/components/family/access-text';
import { InviteFields } from '@/components/family/invite-fields';
import { BackLink } from '@/components/nhs/back-link';
import { PageTitle } from '@/components/page/page-title';
import { PersonFormHeading } from '@/components/person/person-form-heading';
import { RecordForm } from '@/components/person/record-form';
import { todayInLondon } from '@/lib/core/clock';
import { type InviteForm, inviteForm } from '@/lib/family/queries/invite-form';
import { messageWay } from '@/lib/platform/env';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitFamilyInvite } from './actions';

type Props = {
  params: Promise<{ personId: string }>;
  searchParams: Promise<{ for?: string | string[] }>;
};

export default async function InviteFamilyPage({ params, searchParams }: Props) {
  const actor = await requireActor('practitioner');
  const { personId } = await params;
  const authorityId = [(await searchParams).for].flat()[0] ?? null;
  const form = await inviteForm(actor, { personId, authorityId }, todayInLondon());
  if (!form) pageNotFound();
  const access = `/practitioner/people/${personId}/access`;
  if (form.refusal) return <NotNow form={form} access={access} why={inviteeText(form.refusal)} />;
  const doesEmailLeave = messageWay() !== 'none';
  const isLetter = form.notByEmail !== null || !doesEmailLeave;
  const first = { email: form.email ?? '', ...(isLetter ? { way: 'LETTER' } : {}) };
  return (
    <RecordForm
      action={submitFamilyInvite}
      initial={await startForm(actor, first)}
      title="Invite to an online account"
      back={{ href: access, text: 'Back to online accounts' }}
      {...(authorityId ? { person: form.person } : {})}
      heading={`Invite ${form.name}`}
      about={
        <p>
          To accept it they need a code, and must know the person’s date of birth and family name. After 5
          wrong answers the invitation ends. It works for 28 days.
        </p>
      }
      submit="Make the invitation"
    >
      <input type="hidden" name="personId" value={personId} />
      <input type="hidden" name="authorityId" value={authorityId ?? ''} />
      <InviteFields form={form} doesEmailLeave={doesEmailLeave} />
    </RecordForm>
  );
}

/** Someone else set it up, or what lets them have it has ended. */
function NotNow({ form, access, why }: { form: InviteForm; access: string; why: string }) {
  return (
    <>
      <PageTitle title="Invite to an online account" />
      <BackLink href={access}>Back to online accounts</BackLink>
      <PersonFormHeading person={form.person} heading={`Invite ${form.name}`}>
        <p>{why}.</p>
      </PersonFormHeading>
    </>
  );
}
