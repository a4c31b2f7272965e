import type { ReactNode } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { titleAbout } from '@/components/page/page-title';
import type { FormAction, FormState } from '@/lib/core/form/form-state';
import type { SpendingForm } from '@/lib/money/queries/spending-form';
import { SameAsBefore } from './same-as-before';
import { SpendingExtras, SpendingFields, type SpendingFieldsProps } from './spending-fields';

type Props = Pick<SpendingFieldsProps, 'reader' | 'today'> & {
  form: SpendingForm;
  action: FormAction;
  initial: FormState;
  heading: ReactNode;
  /** The address of the form, filled in as an entry before. */
  sameHref: (spendingId: string) => string;
  accept: string;
  /** The person of the budget, where that is not the reader. */
  about?: string | null;
  /** Next to the form, or below it on a phone. */
  aside?: ReactNode;
};

/** Records a spending with its receipts on one page. */
export function RecordSpendingScreen({
  form,
  action,
  initial,
  heading,
  sameHref,
  accept,
  about,
  ...props
}: Props) {
  const { budgetId, lines, allocations, recent } = form;
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={action}
          initial={initial}
          title={titleAbout('Record spending', about)}
          heading={
            <>
              {heading}
              <SameAsBefore recent={recent} href={sameHref} />
            </>
          }
          submit="Save spending"
        >
          <input type="hidden" name="budgetId" value={budgetId} />
          <SpendingFields
            lines={lines}
            allocations={allocations}
            payees={recent.map(({ paidTo }) => paidTo)}
            today={props.today}
            reader={props.reader}
          />
          <SpendingExtras accept={accept} />
        </ActionForm>
      </div>
      {props.aside && <div className="nhsuk-grid-column-one-third">{props.aside}</div>}
    </div>
  );
}
