import { assessmentDone } from '@/components/assessment/assessment-done';
import { AssessmentFrame, AssessmentHeading, assessmentHref } from '@/components/assessment/assessment-frame';
import { ConfirmOwn } from '@/components/assessment/confirm-own';
import { TeamList } from '@/components/assessment/team-list';
import { ButtonLink } from '@/components/nhs/button';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { assessmentToChange } from '@/lib/assessment/queries/assessment-to-change';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitConfirmProfession } from './actions';

type Props = {
  params: Promise<{ assessmentId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export default async function TeamPage({ params, searchParams }: Props) {
  const actor = await requireActor('practitioner');
  const { assessmentId } = await params;
  const view = (await assessmentToChange(actor, assessmentId)) ?? pageNotFound();
  const own = view.members.find(({ isOwn, confirmedOn }) => isOwn && confirmedOn === null);
  const base = `${assessmentHref(assessmentId)}/team`;
  return (
    <AssessmentFrame view={view}>
      <PageTitle title="Who takes part" />
      <DoneBanner sentences={assessmentDone} done={(await searchParams).done} />
      <AssessmentHeading {...view}>Who takes part</AssessmentHeading>
      {own && view.mayWrite && (
        <ConfirmOwn
          action={submitConfirmProfession}
          assessmentId={assessmentId}
          member={own}
          initial={await startForm(actor)}
        />
      )}
      <TeamList view={view} base={base} />
      {view.mayWrite && <ButtonLink href={`${base}/new`}>Add someone</ButtonLink>}
    </AssessmentFrame>
  );
}
