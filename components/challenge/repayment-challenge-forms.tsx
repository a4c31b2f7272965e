import type { ComponentProps } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { DateField, RadiosField, TextareaField, TextField } from '@/components/forms/fields';
import { RepaymentAmount, RepaymentId } from '@/components/repayment/repayment-fields';

type Form = Pick<ComponentProps<typeof ActionForm>, 'action' | 'initial'> & { repaymentId: string };

/** Staff record who asked by phone, on paper or in person. */
export function RecordAskForm({ action, initial, repaymentId }: Form) {
  return (
    <ActionForm
      action={action}
      initial={initial}
      title="Record a request to look again"
      submit="Record the request"
    >
      <RepaymentId repaymentId={repaymentId} />
      <RadiosField
        name="askedBy"
        legend="Who asked?"
        legendSize="s"
        items={[
          { value: 'PERSON', label: 'The person' },
          { value: 'REPRESENTATIVE', label: 'Someone who acts for the person' },
          { value: 'FAMILY_OR_FRIEND', label: 'A family member or friend' },
          { value: 'PROFESSIONAL', label: 'An advocate or a professional' },
        ]}
      />
      <TextField name="askedByName" label="Name of the person who asked" labelSize="s" autoComplete="off" />
      <DateField
        name="askedOn"
        legend="When did they ask?"
        legendSize="s"
        hint="The date we received it. The time to pay stops on it."
      />
      <TextareaField name="grounds" label="What do they say is wrong?" labelSize="s" rows={5} limit={4000} />
    </ActionForm>
  );
}

/** A lead who took no part answers who asked. */
export function AnswerForm({ action, initial, repaymentId, challengeId }: Form & { challengeId: string }) {
  const amount = <RepaymentAmount label="How much is asked now?" hint="Enter 0 if nothing is to be paid." />;
  return (
    <ActionForm action={action} initial={initial} title="Answer the request" submit="Save the answer">
      <RepaymentId repaymentId={repaymentId} />
      <input type="hidden" name="challengeId" value={challengeId} />
      <RadiosField
        name="outcome"
        legend="What do you decide?"
        items={[
          { value: 'STANDS', label: 'It stays as it was' },
          { value: 'CHANGED', label: 'Less is to be paid, or nothing', conditional: amount },
          { value: 'WITHDRAWN', label: 'They took their request back', hint: 'The time to pay runs on.' },
        ]}
      />
      <DateField name="decidedOn" legend="When was it decided?" legendSize="s" />
      <TextareaField
        name="reasons"
        label="Your reasons"
        labelSize="s"
        hint="Respond to what they say is wrong. They are in the letter, word for word."
        rows={5}
        limit={4000}
      />
    </ActionForm>
  );
}
