import { ActionForm } from '@/components/forms/action-form';
import { TextareaField } from '@/components/forms/fields';
import { BackLink } from '@/components/nhs/back-link';
import { Caption } from '@/components/nhs/caption';
import { titleAbout } from '@/components/page/page-title';
import type { FormAction, FormState } from '@/lib/core/form/form-state';
import type { SpendingToChange } from '@/lib/money/queries/spending-to-mend';

type Props = {
  line: SpendingToChange;
  action: FormAction;
  initial: FormState;
  called: string | null;
  back: string;
  /** The person in the title, where the reader acts for them. */
  about?: string | null;
};

/** Asks why a spending is taken back. */
export function CancelSpendingScreen({ line, action, initial, called, back, about }: Props) {
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <BackLink href={back}>Back to the spending</BackLink>
        <ActionForm
          action={action}
          initial={initial}
          title={titleAbout('Cancel this spending?', about)}
          heading={
            <h1 className="nhsuk-heading-l">
              {called && <Caption size="l">{called}</Caption>}
              Cancel this spending?
            </h1>
          }
          submit="Cancel the spending"
          isWarning
          aside={<a href={back}>Keep it</a>}
        >
          <input type="hidden" name="spendingId" value={line.id} />
          <p>{`${line.amount} to ${line.paidTo}, paid on ${line.spentOn}.`}</p>
          <p>The money goes back into the budget. The account still shows that it was recorded.</p>
          <TextareaField
            name="reason"
            label="Why are you cancelling it?"
            labelSize="s"
            rows={3}
            limit={500}
          />
        </ActionForm>
      </div>
    </div>
  );
}
