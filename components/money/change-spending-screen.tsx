import { ActionForm } from '@/components/forms/action-form';
import { MoneyField, RadiosField, TextField } from '@/components/forms/fields';
import { BackLink } from '@/components/nhs/back-link';
import { Caption } from '@/components/nhs/caption';
import { titleAbout } from '@/components/page/page-title';
import type { FormAction, FormState } from '@/lib/core/form/form-state';
import type { PlainDate } from '@/lib/core/plain-date';
import type { SpendingToChange } from '@/lib/money/queries/spending-to-mend';
import { SpendingDayField } from './spending-day-field';
import { NoteField } from './spending-fields';

type Props = {
  line: SpendingToChange;
  action: FormAction;
  initial: FormState;
  /** The person’s name, or null if it is the reader’s own budget. */
  called: string | null;
  back: string;
  /** The person in the title, where the reader acts for them. */
  about?: string | null;
  today: PlainDate;
  reader: 'holder' | 'staff';
};

const WHO = { holder: 'Who did you pay?', staff: 'Who was paid?' } as const;
const HOW_MUCH = { holder: 'How much did you pay?', staff: 'How much was paid?' } as const;
const WHEN = { holder: 'When did you pay?', staff: 'When was it paid?' } as const;

/** Asks what is right, of a spending that was typed wrongly. */
export function ChangeSpendingScreen({ line, action, initial, called, back, about, today, reader }: Props) {
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <BackLink href={back}>Back to the spending</BackLink>
        <ActionForm
          action={action}
          initial={initial}
          title={titleAbout('Change this spending', about)}
          heading={
            <>
              <h1 className="nhsuk-heading-l">
                {called && <Caption size="l">{called}</Caption>}
                Change this spending
              </h1>
              <p>We keep the first version too. The receipts stay with it.</p>
            </>
          }
          submit="Save the change"
        >
          <input type="hidden" name="spendingId" value={line.id} />
          <MoneyField name="amount" label={HOW_MUCH[reader]} labelSize="s" />
          <TextField name="paidTo" label={WHO[reader]} labelSize="s" />
          <RadiosField
            name="planLineId"
            legend="What was it for?"
            legendSize="s"
            items={line.lines.map(({ id, service }) => ({ value: id, label: service }))}
          />
          <SpendingDayField legend={WHEN[reader]} today={today} />
          <NoteField />
        </ActionForm>
      </div>
    </div>
  );
}
