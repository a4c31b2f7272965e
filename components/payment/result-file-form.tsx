import { AddAgain } from '@/components/forms/add-again';
import { UploadForm } from '@/components/forms/upload-form';
import { Button } from '@/components/nhs/button';
import { FileUpload } from '@/components/nhs/file-upload';
import { Select } from '@/components/nhs/select';
import { newId } from '@/lib/core/id';

type Props = {
  layouts: readonly { id: string; name: string; version: number }[];
  problem: string | null;
  /** The same file was sent a short time ago: it may be read once more. */
  isSame: boolean;
};

/** Sends a file of results to be read. */
export function ResultFileForm({ layouts, problem, isSame }: Props) {
  return (
    <UploadForm href="/api/payment-results" formKey={newId()}>
      <Select
        id="layoutId"
        name="layoutId"
        label="Columns"
        options={layouts.map(({ id, name, version }) => ({ value: id, text: `${name}, version ${version}` }))}
      />
      <FileUpload
        id="file"
        name="file"
        label="Read results"
        labelSize="m"
        hint="CSV, up to 8 MB. Reading changes nothing. A file that was read before is recognised."
        accept=".csv,text/csv"
        {...(problem ? { error: problem } : {})}
      />
      {isSame && <AddAgain />}
      <Button variant="secondary">Read this file</Button>
    </UploadForm>
  );
}
