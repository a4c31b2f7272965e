import { AddAgain } from '@/components/forms/add-again';
import { UploadForm } from '@/components/forms/upload-form';
import { Button } from '@/components/nhs/button';
import { FileUpload } from '@/components/nhs/file-upload';
import { newId } from '@/lib/core/id';

type Props = {
  problem: string | null;
  /** The same file was sent a short time ago: it may be checked once more. */
  isSame: boolean;
};

/** Sends a practice file to be checked. */
export function PracticeFileForm({ problem, isSame }: Props) {
  return (
    <UploadForm href="/api/practices" formKey={newId()}>
      <FileUpload
        id="file"
        name="file"
        label="Check a new file"
        labelSize="m"
        hint="The national file of GP practices as CSV (“epraccur.csv”), with or without a line of column names, up to 10 MB. Checking changes nothing."
        accept=".csv,text/csv"
        {...(problem ? { error: problem } : {})}
      />
      {isSame && <AddAgain />}
      <Button variant="secondary">Check this file</Button>
    </UploadForm>
  );
}
