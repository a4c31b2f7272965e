import { ActionForm } from '@/components/forms/action-form';
import { TextareaField } from '@/components/forms/fields';
import { BackLink } from '@/components/nhs/back-link';
import { titleAbout } from '@/components/page/page-title';
import type { FormState } from '@/lib/core/form/form-state';

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  initial: FormState;
  spendingId: string;
  receipt: { id: string; name: string };
  /** The page of the spending. */
  back: string;
  /** The person in the title, where the reader acts for them. */
  about?: string | null;
  /** Hidden values in addition, for the way back. */
  children?: React.ReactNode;
};

/** Asks why a receipt is withdrawn. */
export function WithdrawReceiptScreen({
  action,
  initial,
  spendingId,
  receipt,
  back,
  about,
  children,
}: Props) {
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <BackLink href={back}>Back to the spending</BackLink>
        <ActionForm
          action={action}
          initial={initial}
          title={titleAbout('Withdraw this receipt?', about)}
          heading={<h1 className="nhsuk-heading-l">Withdraw this receipt?</h1>}
          submit="Withdraw the receipt"
          isWarning
          aside={<a href={back}>Keep it</a>}
        >
          <input type="hidden" name="spendingId" value={spendingId} />
          <input type="hidden" name="receiptId" value={receipt.id} />
          {children}
          <p>
            <strong>{receipt.name}</strong>
          </p>
          <p>
            We delete the picture. The record still shows that there was one, and why you withdrew it. You can
            add another receipt.
          </p>
          <TextareaField name="reason" label="Why do you withdraw it?" labelSize="s" rows={3} limit={500} />
        </ActionForm>
      </div>
    </div>
  );
}
