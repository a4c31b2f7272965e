import { DetailsField } from '@/components/forms/details-field';
import { MoneyField, RadiosField, TextareaField, TextField } from '@/components/forms/fields';
import { FilesField } from '@/components/forms/files-field';
import type { PlainDate } from '@/lib/core/plain-date';
import type { WayOfManaging } from '@/lib/money/rules/ways';
import { SpendingDayField } from './spending-day-field';
import { whoHolds } from './way-text';

type Allocation = {
  id: string;
  way: WayOfManaging;
  holderName: string | null;
  left: string;
};

const QUESTIONS = {
  holder: {
    allocation: 'Which part of your budget did you use?',
    amount: 'How much did you pay?',
    when: 'When did you pay?',
    who: 'Who did you pay?',
  },
  staff: {
    allocation: 'Which part of the budget was used?',
    amount: 'How much was paid?',
    when: 'When was it paid?',
    who: 'Who was paid?',
  },
} as const;

export type SpendingFieldsProps = {
  lines: readonly { id: string; service: string; provider: string | null }[];
  allocations: readonly Allocation[];
  /** Those who were paid before, newest first. */
  payees: readonly string[];
  today: PlainDate;
  reader: 'holder' | 'staff';
};

/** The questions about a spending. The allocation is asked only if there are several. */
export function SpendingFields({ lines, allocations, payees, today, reader }: SpendingFieldsProps) {
  const asked = QUESTIONS[reader];
  const [onlyAllocation] = allocations.length === 1 ? allocations : [];
  return (
    <>
      <MoneyField
        name="amount"
        label={asked.amount}
        labelSize="s"
        {...(onlyAllocation ? { hint: leftText(onlyAllocation, reader) } : {})}
      />
      <TextField
        name="paidTo"
        label={asked.who}
        labelSize="s"
        hint={payees.length > 0 ? 'Type a name, or choose one from before' : 'For example, a shop or a carer'}
        list="payees"
        autoComplete="off"
      />
      <datalist id="payees">
        {payees.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <RadiosField
        name="planLineId"
        legend="What was it for?"
        legendSize="s"
        items={lines.map(({ id, service, provider }) => ({
          value: id,
          label: service,
          ...(provider ? { hint: provider } : {}),
        }))}
      />
      {onlyAllocation ? (
        <input type="hidden" name="allocationId" value={onlyAllocation.id} />
      ) : (
        <RadiosField
          name="allocationId"
          legend={asked.allocation}
          legendSize="s"
          items={allocations.map((allocation) => ({
            value: allocation.id,
            label: whoHolds(allocation.way, allocation.holderName),
            hint: leftText(allocation, reader),
          }))}
        />
      )}
      <SpendingDayField legend={asked.when} today={today} />
    </>
  );
}

/** The fields after those of the spending itself: its receipts, and a note that few need. */
export function SpendingExtras({ accept }: { accept: string }) {
  return (
    <>
      <FilesField
        name="receipts"
        label="Receipt or bill (optional)"
        labelSize="s"
        hint="Photos or PDFs, up to 10 MB together. You can add them later. We remove the location from photos."
        accept={accept}
        multiple
      />
      <NoteField />
    </>
  );
}

/** A note, which few need. */
export function NoteField() {
  return (
    <DetailsField summary="Add a note" names={['note']}>
      <TextareaField name="note" label="Note (optional)" labelSize="s" limit={500} rows={3} />
    </DetailsField>
  );
}

const MORE = {
  holder: ' If you paid more than that, still record it.',
  staff: ' More is counted against the next payment.',
} as const;

function leftText({ way, left }: Allocation, reader: SpendingFieldsProps['reader']): string {
  const more = way === 'DIRECT_PAYMENT' ? MORE[reader] : '';
  return `${reader === 'holder' ? `You have ${left} to spend.` : `${left} to spend.`}${more}`;
}
