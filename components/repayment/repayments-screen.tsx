import type { ComponentProps } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { RadiosField, TextareaField, TextField } from '@/components/forms/fields';
import { Caption } from '@/components/nhs/caption';
import { Table } from '@/components/nhs/table';
import type { RepaymentList } from '@/lib/repayment/queries/repayment-list';
import { GROUNDS_TO_OPEN, isGroundOpen } from '@/lib/repayment/rules/repayment-ground';
import { groundName, statusName } from './repayment-text';

type Props = { list: RepaymentList; hrefOf: (repaymentId: string) => string; children?: React.ReactNode };

/** The money of a budget that is to be paid back, or was. */
export function RepaymentsScreen({ list, hrefOf, children }: Props) {
  return (
    <>
      <h1 className="nhsuk-heading-l">
        <Caption size="l">{list.personName}</Caption>
        Money to pay back
      </h1>
      {list.lines.length === 0 ? (
        <p>No money of this budget was asked back.</p>
      ) : (
        <Table
          caption="Repayments, the newest first"
          captionSize="s"
          isResponsive
          columns={[
            { key: 'opened', text: 'Opened' },
            { key: 'ground', text: 'Ground' },
            { key: 'amount', text: 'Amount', isNumeric: true },
            { key: 'left', text: 'Left', isNumeric: true },
            { key: 'status', text: 'Status' },
          ]}
          rows={list.lines.map((line) => ({
            key: line.id,
            cells: [
              <a key={line.id} href={hrefOf(line.id)}>
                {line.openedOn}
              </a>,
              groundName(line.ground),
              line.amount,
              line.left,
              line.payBy ? `${statusName(line)}, by ${line.payBy}` : statusName(line),
            ],
          }))}
        />
      )}
      {children}
    </>
  );
}

type FormProps = Pick<ComponentProps<typeof ActionForm>, 'action' | 'initial'> & { list: RepaymentList };

/** Finance asks on another ground than a spending that is disallowed. */
export function OpenRepaymentForm({ action, initial, list }: FormProps) {
  const grounds = GROUNDS_TO_OPEN.filter((ground) => isGroundOpen(ground, list.hasDied));
  return (
    <ActionForm action={action} initial={initial} title="Money to pay back" submit="Open it for a decision">
      <h2 className="nhsuk-heading-m">Ask for money back on another ground</h2>
      <p>What was used outside the plan is checked and disallowed first. A PHB lead decides each of them.</p>
      <input type="hidden" name="budgetId" value={list.budgetId} />
      <RadiosField
        name="allocationId"
        legend="Who holds the money?"
        legendSize="s"
        items={list.parts.map(({ id, payee }) => ({ value: id, label: payee }))}
        isSmall
      />
      <RadiosField
        name="ground"
        legend="On which ground?"
        legendSize="s"
        hint="Regulation 15 of the NHS (Direct Payments) Regulations 2013 has no other."
        items={grounds.map((value) => ({ value, label: groundName(value) }))}
        isSmall
      />
      <TextField
        name="amount"
        label="How much?"
        labelSize="s"
        prefix="£"
        width={10}
        inputMode="decimal"
        autoComplete="off"
      />
      <TextareaField name="words" label="What was found?" labelSize="s" rows={4} limit={2000} />
    </ActionForm>
  );
}
