import { WaitingList } from '@/components/file/waiting-list';
import { AddAgain } from '@/components/forms/add-again';
import { UploadForm } from '@/components/forms/upload-form';
import { Button } from '@/components/nhs/button';
import { FileUpload } from '@/components/nhs/file-upload';
import { TextInput } from '@/components/nhs/text-input';
import type { ToolView } from '@/lib/assessment/queries/assessment-to-change';
import { newId } from '@/lib/core/id';
import { FileList } from './evidence-list';

type Props = {
  view: ToolView;
  domain: string;
  base: string;
  /** Why the last file was not taken, and the field that mends it. */
  problem: EvidenceProblem | null;
  /** The same file was added here before: it may be added again. */
  isSame: boolean;
  help: { hint: string; accept: string };
  /** What was typed with it. */
  title: string;
};

export type EvidenceProblem = { field: 'evidence-title' | 'evidence-file'; message: string };

/** The files of a domain, and the form that adds one. */
export function EvidenceForm({ view, domain, base, problem, isSame, help, title }: Props) {
  const files = view.files.filter((file) => file.domain === domain);
  const href = `/api/evidence?${new URLSearchParams({ assessment: view.assessmentId, domain })}`;
  const isTitle = problem?.field === 'evidence-title';
  const waiting = view.waiting.filter((file) => file.domain === domain);
  return (
    <section id="files">
      <h2 className="nhsuk-heading-m">Files for this part</h2>
      <FileList files={files} withdrawHref={(id) => `${base}/evidence/${id}/withdraw`} />
      {files.length === 0 && waiting.length === 0 && <p>None yet.</p>}
      <WaitingList files={waiting} here={`${base}/domains/${domain}`} />
      <UploadForm href={href} formKey={newId()}>
        <TextInput
          id="evidence-title"
          name="title"
          label="What is the file?"
          labelSize="s"
          hint="For example “Letter from the chest clinic, 3 March 2026”. We do not keep the original file name."
          defaultValue={title}
          {...(isTitle ? { error: problem.message } : {})}
        />
        <FileUpload
          id="evidence-file"
          name="file"
          label="Add a file"
          labelSize="s"
          hint={`${help.hint} Save what you have written above first.`}
          accept={help.accept}
          {...(problem && !isTitle ? { error: problem.message } : {})}
        />
        {isSame && <AddAgain />}
        <Button variant="secondary">Add this file</Button>
      </UploadForm>
    </section>
  );
}
