import type { IndicativeFactsProps } from '@/components/case/indicative-facts';
import { DateField, RadiosField, TextField } from '@/components/forms/fields';
import { InsetText } from '@/components/nhs/inset-text';
import { informedHowName, WAYS_TO_INFORM } from './informed-how-text';

type Props = { amount: IndicativeFactsProps; needs: readonly string[] | null };

/** The amount in words for the person, and when and how they were informed of it. */
export function InformFields({ amount, needs }: Props) {
  const format = (
    <TextField
      name="format"
      label="Which format"
      hint="For example, easy read, large print, British Sign Language"
      width={20}
    />
  );
  const items = WAYS_TO_INFORM.map((value) => ({
    value,
    label: informedHowName(value),
    ...(value === 'OWN_FORMAT' ? { conditional: format } : {}),
  }));
  return (
    <>
      <InsetText>
        <p>Words you can use:</p>
        <p>
          <strong>{amountText(amount)}</strong> This is an estimate, so that we can plan together. It can
          still change when we have written the plan.
        </p>
      </InsetText>
      {needs && needs.length > 0 && <p>The person’s communication needs: {needs.join('; ')}.</p>}
      <DateField
        name="informedOn"
        legend="When did you tell the person?"
        legendSize="m"
        hint={`On or after ${amount.setOn}, when the amount was set`}
      />
      <RadiosField name="how" legend="How did you tell them?" legendSize="m" items={items} />
    </>
  );
}

/** The amount as a practitioner says it to the person: plain, and with what it is made of. */
export function amountText({ weekly, weeks, oneOff, oneOffFor, total }: IndicativeFactsProps): string {
  const amounts = [
    ...(weekly ? [`${weekly} a week for ${weeks === 1 ? '1 week' : `${weeks} weeks`}`] : []),
    ...(oneOff ? [[oneOff, oneOffFor].filter(Boolean).join(' for ')] : []),
  ];
  return `We estimate that your care will cost about ${total}. That is ${amounts.join(', and ')}${weekly ? ', with some set aside as a contingency' : ''}.`;
}
