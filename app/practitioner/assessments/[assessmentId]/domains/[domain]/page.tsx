import { answerValues } from '@/components/assessment/answer-values';
import { assessmentDone } from '@/components/assessment/assessment-done';
import { AssessmentFrame, assessmentHref } from '@/components/assessment/assessment-frame';
import { DomainForm } from '@/components/assessment/domain-form';
import { DomainHelp } from '@/components/assessment/domain-help';
import { EvidenceForm } from '@/components/assessment/evidence-form';
import { evidenceProblem } from '@/components/assessment/evidence-problem';
import { Pagination } from '@/components/nhs/pagination';
import { DoneBanner } from '@/components/page/done-banner';
import { assessmentToChange } from '@/lib/assessment/queries/assessment-to-change';
import { fileHelp, fileProblem, SAME_FILE } from '@/lib/platform/files/file-help';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { keptText } from '@/lib/web/forms/kept-text';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitDomain } from './actions';

type Props = {
  params: Promise<{ assessmentId: string; domain: string }>;
  searchParams: Promise<{ done?: string | string[]; problem?: string | string[] }>;
};

export default async function DomainPage({ params, searchParams }: Props) {
  const actor = await requireActor('practitioner');
  const { assessmentId, domain: key } = await params;
  const view = (await assessmentToChange(actor, assessmentId)) ?? pageNotFound();
  const index = view.domains.findIndex((one) => one.key === key);
  const domain = view.domains[index];
  if (!domain) pageNotFound();
  const [before, next] = [view.domains[index - 1], view.domains[index + 1]];
  const base = assessmentHref(assessmentId);
  const { done, problem } = await searchParams;
  const refused = evidenceProblem(problem, fileProblem(problem, 'EVIDENCE'));
  const typed = refused ? await keptText(actor, `${base}/domains/${domain.key}#title`, 'title') : '';
  const initial = await startForm(actor, answerValues([domain]));
  const target = (other: typeof next) => other && { href: `${base}/domains/${other.key}`, label: other.name };
  return (
    <AssessmentFrame view={view} aside={<DomainHelp view={view} base={base} current={key} />}>
      <DoneBanner sentences={assessmentDone} done={done} />
      <DomainForm
        action={submitDomain}
        initial={refused ? { ...initial, attempt: 1, errors: [refused] } : initial}
        view={view}
        domain={domain}
        next={next}
      />
      <EvidenceForm
        view={view}
        domain={key}
        base={base}
        problem={refused}
        isSame={problem === SAME_FILE}
        help={fileHelp('EVIDENCE')}
        title={typed}
      />
      <Pagination previous={target(before)} next={target(next)} ariaLabel="Parts" />
    </AssessmentFrame>
  );
}
