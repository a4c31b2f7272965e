import { AssessmentDone } from '@/components/eligibility/assessment-done';
import { AssessmentHeading, AssessmentPage, assessmentHref } from '@/components/eligibility/assessment-page';
import { FileList } from '@/components/eligibility/evidence-list';
import { PageTitle } from '@/components/page/page-title';
import { requireActor } from '@/lib/auth/actor';
import { assessmentToChange, type ToolView } from '@/lib/queries/assessment-to-change';

type Props = {
  params: Promise<{ assessmentId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const title = 'Files of evidence';

export default async function EvidencePage({ params, searchParams }: Props) {
  const actor = await requireActor('practitioner');
  const { assessmentId } = await params;
  const view = await assessmentToChange(actor, assessmentId);
  return (
    <AssessmentPage view={view}>
      <PageTitle title={title} />
      <AssessmentDone done={(await searchParams).done} />
      <AssessmentHeading {...view}>{title}</AssessmentHeading>
      <p>Each file is evidence for one part. Open the part to add a file to it.</p>
      <ByPart view={view} base={assessmentHref(assessmentId)} />
    </AssessmentPage>
  );
}

function ByPart({ view, base }: { view: ToolView; base: string }) {
  return view.parts.map(({ key, name }) => {
    const files = view.files.filter(({ part }) => part === key);
    return (
      <section key={key}>
        <h2 className="nhsuk-heading-s">
          <a href={`${base}/parts/${key}#files`}>{name}</a>
        </h2>
        {files.length === 0 && <p>None.</p>}
        <FileList
          files={files}
          {...(view.mayWrite ? { withdrawHref: (id: string) => `${base}/evidence/${id}/withdraw` } : {})}
        />
      </section>
    );
  });
}
