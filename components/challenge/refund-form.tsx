import type { ComponentProps } from 'react';
import { CaseHeading } from '@/components/case/case-heading';
import { ActionForm } from '@/components/forms/action-form';
import { HiddenField, MoneyField, RadiosField, TextareaField, TextField } from '@/components/forms/fields';
import { InsetText } from '@/components/nhs/inset-text';
import type { DueView, RefundView } from '@/lib/challenge/queries/refund-view';
import { daysBetween, formatDay } from '@/lib/core/plain-date';
import { ConfirmedRefunds, RefundDays, refundTitle } from './refund-screen';
import { refundName } from './refund-text';

type Props = Pick<ComponentProps<typeof ActionForm>, 'action' | 'initial'> & {
  page: RefundView;
  due: DueView;
};

/** Confirms one refund: its first day and the cost of care. */
export function RefundForm({ action, initial, page, due }: Props) {
  return (
    <ActionForm
      action={action}
      initial={initial}
      title={refundTitle}
      heading={
        <>
          <CaseHeading person={page.person} group={page.group} title={refundTitle} />
          <RefundDays page={page} />
          <ConfirmedRefunds page={page} />
          <h2 className="nhsuk-heading-m">{refundName(due.kind)}</h2>
          <p>{why[due.kind]}</p>
          <DueAfter refunds={page.due.filter((one) => one !== due)} />
        </>
      }
      submit="Confirm this refund"
    >
      <input type="hidden" name="caseId" value={page.caseId} />
      <input type="hidden" name="kind" value={due.kind} />
      <input type="hidden" name="lastDay" value={due.lastDay} />
      <FirstDay due={due} />
      <MoneyField
        name="cost"
        label="Care costs for these days"
        labelSize="s"
        hint="What was paid for care that the NHS should have paid for. Enter 0 if nothing. NHS-funded nursing care is taken off for you."
      />
      <MoneyField name="interest" label="Interest (optional)" hint="Leave blank if none is agreed" />
      <MoneyField
        name="toCouncil"
        label="Part that goes back to a council (optional)"
        hint="Leave blank if the council paid for none of this care"
      />
      <TextField name="council" label="Name of the council (optional)" autoComplete="off" />
      <TextareaField
        name="note"
        label="How was it worked out?"
        labelSize="s"
        hint={
          due.kind === 'DELAY'
            ? 'Also state that there was no good reason for the delay. The person can read this.'
            : 'The person can read this.'
        }
        rows={4}
        limit={2000}
      />
      <InsetText>
        <p>
          This does not pay anything. Pay it through your own finance system. The NHS pays for the care from{' '}
          {page.paysFrom}. If the refunds of this case are above {page.limit}, a second finance officer must
          confirm.
        </p>
      </InsetText>
    </ActionForm>
  );
}

/** The other periods: each has its own form, one after the other. No day is in two of them. */
function DueAfter({ refunds }: { refunds: readonly DueView[] }) {
  return refunds.map(({ kind, firstDays, lastDay }) => (
    <p key={`${kind} ${lastDay}`}>
      {`After this one: ${refundName(kind)}, from ${firstDays.map(formatDay).join(' or ')} to ${formatDay(lastDay)}.`}
    </p>
  ));
}

const why: Record<DueView['kind'], string> = {
  DELAY:
    'The decision was made after 28 days and the person was found eligible. If there was no good reason for the delay, care costs are refunded from the 29th day.',
  EARLIER_REFUSAL:
    'A later refusal was overturned. The review may have found this refusal wrong as well. If it did not, enter 0 and say why.',
  OVERTURNED:
    'The first decision was overturned. Care costs are refunded from the first decision to the revised one.',
};

function FirstDay({ due: { firstDays, lastDay, nursing } }: { due: DueView }) {
  const [only, ...others] = firstDays;
  if (others.length === 0) {
    return (
      <>
        <HiddenField name="firstDay" />
        <p>{`Days: ${only ? formatDay(only) : ''} to ${formatDay(lastDay)}, inclusive. ${nursingText(nursing[0])}`}</p>
      </>
    );
  }
  return (
    <RadiosField
      name="firstDay"
      legend="Which is the first day?"
      legendSize="s"
      hint={`The last day is ${formatDay(lastDay)}. Both days count. The national framework counts the day of receipt as day 1 of the 28.`}
      items={firstDays.map((first, index) => ({
        value: first,
        label: formatDay(first),
        hint: `${counted[index] ?? ''} ${dayCount(daysBetween(first, lastDay) + 1)} to refund. ${nursingText(nursing[index])}`,
      }))}
    />
  );
}

const counted = [
  'The 29th day, if the day of receipt is day 1.',
  'The 29th day, if the day after receipt is day 1.',
];

function nursingText(nursing: string | null | undefined): string {
  return nursing ? `NHS-funded nursing care already paid, taken off: ${nursing}.` : '';
}

function dayCount(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
