import { DateField, RadiosField, SelectField, TextareaField } from '@/components/forms/fields';
import type { PayeeCandidate } from '@/lib/money/rules/payee';
import { SAID_HOWS } from '@/lib/money/rules/payment-consent';
import { BarredPayees } from './barred-payees';
import { howNames } from './consent-text';
import { payeeValue } from './payee-schema';
import { candidateText, payeeOptions } from './payee-text';

const hows = SAID_HOWS.map((value) => ({ value, label: howNames[value] }));

type Props = {
  givers: readonly PayeeCandidate[];
  isGiven: boolean;
  who: string;
  day: string;
};

/** Who gave or withdrew consent, how, on which day and in which words. */
export function ConsentFields({ givers, isGiven, who, day }: Props) {
  // One who acts no more may still have withdrawn it.
  const all = givers.map((one) => ({ value: payeeValue(one.choice), text: candidateText(one) }));
  const options = [{ value: '', text: 'Choose who' }, ...(isGiven ? payeeOptions(givers) : all)];
  return (
    <>
      <SelectField name="by" label={who} options={options} />
      {isGiven && <BarredPayees candidates={givers} summary="Who cannot consent, and why" />}
      <RadiosField name="how" legend="How did they say it?" legendSize="s" items={hows} />
      <DateField name="onDay" legend={day} legendSize="s" />
      {isGiven && (
        <RadiosField
          name="wasInDoubt"
          legend="If the person consented: was their capacity for this decision in doubt?"
          legendSize="s"
          items={[
            { value: 'NO', label: 'No', hint: 'From 16 a person is presumed able to decide.' },
            {
              value: 'YES',
              label: 'Yes, and it was assessed',
              hint: 'The finding that they have capacity for the money must be on their record.',
            },
          ]}
        />
      )}
      <TextareaField name="words" label="What was said?" limit={500} rows={3} />
    </>
  );
}
