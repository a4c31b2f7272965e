import { AddAgain } from '@/components/forms/add-again';
import { UploadForm } from '@/components/forms/upload-form';
import { Button } from '@/components/nhs/button';
import { FileUpload } from '@/components/nhs/file-upload';
import { newId } from '@/lib/core/id';

/** What a receipt may be, from the table of file kinds. */
export type FileHelp = { hint: string; accept: string };
type Props = {
  href: string;
  problem: string | null;
  /** The same file was added here before: it may be added again. */
  isSame: boolean;
  hasReceipt: boolean;
  help: FileHelp;
};

/** Sends one receipt. */
export function ReceiptForm({ href, problem, isSame, hasReceipt, help }: Props) {
  return (
    <UploadForm href={href} formKey={newId()}>
      <FileUpload
        id="photo"
        name="photo"
        label={hasReceipt ? 'Add another receipt' : 'Add the receipt'}
        labelSize="m"
        hint={help.hint}
        accept={help.accept}
        {...(problem ? { error: problem } : {})}
      />
      {isSame && <AddAgain />}
      <Button variant="secondary">Save receipt</Button>
    </UploadForm>
  );
}
