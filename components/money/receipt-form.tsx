import { Button } from '@/components/nhs/button';
import { FileUpload } from '@/components/nhs/file-upload';

type Props = { href: string; problem: string | null; hasReceipt: boolean };

/** Sends one photo of a receipt as a plain form, without a script. */
export function ReceiptForm({ href, problem, hasReceipt }: Props) {
  return (
    <form action={href} method="post" encType="multipart/form-data">
      <FileUpload
        id="photo"
        name="photo"
        label={hasReceipt ? 'Add another photo' : 'Add a photo of the receipt'}
        labelSize="m"
        hint="Photo, up to 10 MB. We remove the location from the photo."
        accept="image/jpeg,image/png,image/webp"
        {...(problem ? { error: problem } : {})}
      />
      <Button variant="secondary">Save photo</Button>
    </form>
  );
}
