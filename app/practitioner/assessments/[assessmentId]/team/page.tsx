import { AssessmentDone } from '@/components/eligibility/assessment-done';
import { AssessmentHeading, AssessmentPage, assessmentHref } from '@/components/eligibility/assessment-page';
import { TeamList } from '@/components/eligibility/team-list';
import { ButtonLink } from '@/components/nhs/button-link';
import { PageTitle } from '@/components/page/page-title';
import { requireActor } from '@/lib/auth/actor';
import { assessmentToChange } from '@/lib/queries/assessment-to-change';

type Props = {
  params: Promise<{ assessmentId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export default async function TeamPage({ params, searchParams }: Props) {
  const actor = await requireActor('practitioner');
  const { assessmentId } = await params;
  const view = await assessmentToChange(actor, assessmentId);
  const base = `${assessmentHref(assessmentId)}/team`;
  return (
    <AssessmentPage view={view}>
      <PageTitle title="Who takes part" />
      <AssessmentDone done={(await searchParams).done} />
      <AssessmentHeading {...view}>Who takes part</AssessmentHeading>
      <TeamList view={view} base={base} />
      {view.mayWrite && <ButtonLink href={`${base}/new`}>Add somebody</ButtonLink>}
    </AssessmentPage>
  );
}
