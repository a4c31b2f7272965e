import type { ComponentProps } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { DateField, RadiosField, TextareaField, TextField } from '@/components/forms/fields';
import { isGroundOpen, REPAYMENT_GROUNDS } from '@/lib/repayment/rules/repayment-ground';
import { RepaymentAmount, RepaymentId } from './repayment-fields';
import { groundName } from './repayment-text';

type Form = Pick<ComponentProps<typeof ActionForm>, 'action' | 'initial'> & { repaymentId: string };

type Deciding = Form & { found: string; hasDied: boolean };

/** A lead asks for the money, or does not. */
export function DecideRepaymentForm({ action, initial, repaymentId, found, hasDied }: Deciding) {
  const grounds = REPAYMENT_GROUNDS.filter((ground) => isGroundOpen(ground, hasDied));
  const asked = (
    <>
      <RadiosField
        name="ground"
        legend="On which ground?"
        legendSize="s"
        hint="The law has no other."
        items={grounds.map((value) => ({ value, label: groundName(value) }))}
        isSmall
      />
      <RepaymentAmount label="How much?" hint={`Up to ${found}. What you do not ask for counts as spent.`} />
    </>
  );
  return (
    <ActionForm action={action} initial={initial} title="Decide a repayment" submit="Save the decision">
      <RepaymentId repaymentId={repaymentId} />
      <RadiosField
        name="choice"
        legend="What do you decide?"
        items={[
          { value: 'ASKED', label: 'Ask for the money back', conditional: asked },
          {
            value: 'NOT_ASKED',
            label: 'Do not ask for it',
            hint: 'What was disallowed counts as spent again.',
          },
        ]}
      />
      <TextareaField
        name="words"
        label="Your reasons"
        labelSize="s"
        hint="They are in the letter, word for word."
        rows={5}
        limit={4000}
      />
    </ActionForm>
  );
}

/** Finance records money that came in. */
export function ReceiveForm({ action, initial, repaymentId, left }: Form & { left: string }) {
  return (
    <ActionForm action={action} initial={initial} title="Record money that came in" submit="Record the money">
      <RepaymentId repaymentId={repaymentId} />
      <RepaymentAmount label="How much came in?" hint={`${left} is left to pay.`} />
      <DateField name="receivedOn" legend="When did it come in?" legendSize="s" />
      <TextField
        name="words"
        label="How did it come in?"
        labelSize="s"
        hint="Such as the reference on the bank statement"
        autoComplete="off"
      />
    </ActionForm>
  );
}

/** Finance takes a record of money back. */
export function TakeBackMoneyForm({ action, initial, repaymentId, moneyId }: Form & { moneyId: string }) {
  return (
    <ActionForm action={action} initial={initial} title="Take back a record" submit="Take back the record">
      <RepaymentId repaymentId={repaymentId} />
      <input type="hidden" name="moneyId" value={moneyId} />
      <p>The record stays as taken back, and its entry in the ledger is reversed. The money is owed again.</p>
      <TextareaField name="words" label="Why is it wrong?" labelSize="s" rows={3} limit={500} />
    </ActionForm>
  );
}

/** A lead withdraws what was asked by mistake. */
export function WithdrawForm({ action, initial, repaymentId }: Form) {
  return (
    <ActionForm action={action} initial={initial} title="Withdraw a repayment" submit="Withdraw it">
      <RepaymentId repaymentId={repaymentId} />
      <p>Nothing is to be paid any more. If the letter went, another one says so.</p>
      <TextareaField
        name="words"
        label="Why is it withdrawn?"
        labelSize="s"
        hint="This is in the letter, word for word."
        rows={4}
        limit={4000}
      />
    </ActionForm>
  );
}
