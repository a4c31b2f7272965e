import { assessmentDone } from '@/components/assessment/assessment-done';
import { AssessmentPage, assessmentHref } from '@/components/assessment/assessment-page';
import { evidenceField, evidenceProblem } from '@/components/assessment/evidence-errors';
import { EvidenceForm } from '@/components/assessment/evidence-form';
import { PartForm } from '@/components/assessment/part-form';
import { PartHelp } from '@/components/assessment/part-help';
import { partValues } from '@/components/assessment/part-values';
import { Pagination } from '@/components/nhs/pagination';
import { DoneBanner } from '@/components/page/done-banner';
import { assessmentToChange } from '@/lib/assessment/queries/assessment-to-change';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/form-action';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitPart } from './actions';

type Props = {
  params: Promise<{ assessmentId: string; part: string }>;
  searchParams: Promise<{ done?: string | string[]; problem?: string | string[] }>;
};

export default async function PartPage({ params, searchParams }: Props) {
  const actor = await requireActor('practitioner');
  const { assessmentId, part: key } = await params;
  const view = (await assessmentToChange(actor, assessmentId)) ?? pageNotFound();
  const index = view.parts.findIndex((one) => one.key === key);
  const part = view.parts[index];
  if (!part) pageNotFound();
  const [before, next] = [view.parts[index - 1], view.parts[index + 1]];
  const base = assessmentHref(assessmentId);
  const { done, problem } = await searchParams;
  const refused = evidenceProblem(problem);
  const initial = await startForm(actor, partValues([part]));
  const target = (other: typeof next) => other && { href: `${base}/parts/${other.key}`, label: other.name };
  return (
    <AssessmentPage view={view} aside={<PartHelp view={view} base={base} current={key} />}>
      <DoneBanner sentences={assessmentDone} done={done} />
      <PartForm
        action={submitPart}
        initial={refused ? { ...initial, attempt: 1, errors: [errorOf(refused)] } : initial}
        view={view}
        part={part}
        next={next}
      />
      <EvidenceForm view={view} part={key} base={base} problem={refused} />
      <Pagination previous={target(before)} next={target(next)} ariaLabel="Parts" />
    </AssessmentPage>
  );
}

/** A file that was refused is in the page's error summary, as every other error is. */
function errorOf(problem: NonNullable<ReturnType<typeof evidenceProblem>>) {
  return { field: evidenceField(problem.key), message: problem.text };
}
