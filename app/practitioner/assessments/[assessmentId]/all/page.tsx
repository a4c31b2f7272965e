import { AllDomainsForm } from '@/components/assessment/all-domains-form';
import { answerValues } from '@/components/assessment/answer-values';
import { AssessmentFrame, assessmentHref } from '@/components/assessment/assessment-frame';
import { DomainHelp } from '@/components/assessment/domain-help';
import { assessmentToChange } from '@/lib/assessment/queries/assessment-to-change';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitDomains } from './actions';

type Props = { params: Promise<{ assessmentId: string }> };

export default async function AllDomainsPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { assessmentId } = await params;
  const view = (await assessmentToChange(actor, assessmentId)) ?? pageNotFound();
  return (
    <AssessmentFrame view={view} aside={<DomainHelp view={view} base={assessmentHref(assessmentId)} />}>
      <AllDomainsForm
        action={submitDomains}
        initial={await startForm(actor, answerValues(view.domains))}
        view={view}
      />
    </AssessmentFrame>
  );
}
