import { Button } from '@/components/nhs/button';
import { FileUpload } from '@/components/nhs/file-upload';

/** What a receipt may be, from the table of file kinds. */
export type FileHelp = { hint: string; accept: string };
type Props = { href: string; problem: string | null; hasReceipt: boolean; help: FileHelp };

/** Sends one receipt as a plain form, without a script. */
export function ReceiptForm({ href, problem, hasReceipt, help }: Props) {
  return (
    <form action={href} method="post" encType="multipart/form-data">
      <FileUpload
        id="photo"
        name="photo"
        label={hasReceipt ? 'Add another receipt' : 'Add the receipt'}
        labelSize="m"
        hint={help.hint}
        accept={help.accept}
        {...(problem ? { error: problem } : {})}
      />
      <Button variant="secondary">Save receipt</Button>
    </form>
  );
}
