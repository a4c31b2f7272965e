import { Button } from '@/components/nhs/button';
import { FileUpload } from '@/components/nhs/file-upload';
import { TextInput } from '@/components/nhs/text-input';
import type { ToolView } from '@/lib/assessment/queries/assessment-to-change';
import { type EvidenceProblem, evidenceField } from './evidence-errors';
import { FileList } from './evidence-list';

type Props = {
  view: ToolView;
  domain: string;
  base: string;
  /** Why the last file was refused. */
  problem: { key: EvidenceProblem; text: string } | null;
};

/** The files of a domain, and the form that adds one. It needs no script. */
export function EvidenceForm({ view, domain, base, problem }: Props) {
  const files = view.files.filter((file) => file.domain === domain);
  const href = `/api/evidence?${new URLSearchParams({ assessment: view.assessmentId, domain })}`;
  const isTitle = problem !== null && evidenceField(problem.key) === 'evidence-title';
  return (
    <section id="files">
      <h2 className="nhsuk-heading-m">Files for this part</h2>
      <FileList files={files} withdrawHref={(id) => `${base}/evidence/${id}/withdraw`} />
      {files.length === 0 && <p>None yet.</p>}
      <form action={href} method="post" encType="multipart/form-data">
        <TextInput
          id="evidence-title"
          name="title"
          label="What is the file?"
          labelSize="s"
          hint="For example “Letter from the chest clinic, 3 March 2026”. We do not keep the original file name."
          {...(isTitle ? { error: problem.text } : {})}
        />
        <FileUpload
          id="evidence-file"
          name="file"
          label="Add a file"
          labelSize="s"
          hint="PDF or photo, up to 10 MB. Save what you have written above first."
          accept="application/pdf,image/jpeg,image/png,image/webp"
          {...(problem && !isTitle ? { error: problem.text } : {})}
        />
        <Button variant="secondary">Add this file</Button>
      </form>
    </section>
  );
}
