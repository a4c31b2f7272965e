import { assessmentDone } from '@/components/assessment/assessment-done';
import { AssessmentFrame, AssessmentHeading, assessmentHref } from '@/components/assessment/assessment-frame';
import { FileList } from '@/components/assessment/evidence-list';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { assessmentToChange, type ToolView } from '@/lib/assessment/queries/assessment-to-change';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';

type Props = {
  params: Promise<{ assessmentId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const title = 'Evidence files';

export default async function EvidencePage({ params, searchParams }: Props) {
  const actor = await requireActor('practitioner');
  const { assessmentId } = await params;
  const view = (await assessmentToChange(actor, assessmentId)) ?? pageNotFound();
  return (
    <AssessmentFrame view={view}>
      <PageTitle title={title} />
      <DoneBanner sentences={assessmentDone} done={(await searchParams).done} />
      <AssessmentHeading {...view}>{title}</AssessmentHeading>
      <ByDomain view={view} base={assessmentHref(assessmentId)} />
      {view.mayWrite && <AddTo view={view} base={assessmentHref(assessmentId)} />}
    </AssessmentFrame>
  );
}

function ByDomain({ view, base }: { view: ToolView; base: string }) {
  const withFiles = view.domains.filter(({ key }) => view.files.some(({ domain }) => domain === key));
  if (withFiles.length === 0) return <p>No files have been added yet.</p>;
  return withFiles.map(({ key, name }) => (
    <section key={key}>
      <h2 className="nhsuk-heading-s">
        <a href={`${base}/domains/${key}#files`}>{name}</a>
      </h2>
      <FileList
        files={view.files.filter(({ domain }) => domain === key)}
        {...(view.mayWrite ? { withdrawHref: (id: string) => `${base}/evidence/${id}/withdraw` } : {})}
      />
    </section>
  ));
}

/** Every domain, to add a file to it. */
function AddTo({ view, base }: { view: ToolView; base: string }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">Add a file</h2>
      <p>Each file is evidence for one part. Which part is it for?</p>
      <ul className="nhsuk-list">
        {view.domains.map(({ key, name }) => (
          <li key={key}>
            <a href={`${base}/domains/${key}#files`}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
