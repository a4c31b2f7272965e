import { MoneyField, RadiosField, TextareaField, TextField } from '@/components/forms/fields';
import { InsetText } from '@/components/nhs/inset-text';
import { LiveTotal } from './live-total';
import { METHODS, methodHint, methodName } from './method-text';

type Props = {
  /** The amount in force, if a new one replaces it. */
  before: { total: string; informedOn: string | null } | undefined;
};

const methods = METHODS.map((value) => ({ value, label: methodName(value), hint: methodHint(value) }));

/** The amounts of an indicative budget, with their total while the user types. */
export function IndicativeFields({ before }: Props) {
  return (
    <>
      {before && <Before {...before} />}
      <LiveTotal>
        <MoneyField name="weekly" label="Weekly amount" hint="Leave blank if there are only one-off costs" />
        <TextField name="weeks" label="Number of weeks" hint="From 1 to 53" width={3} inputMode="numeric" />
        <TextField
          name="contingencyWeeks"
          label="Contingency (weeks)"
          hint="Number of weeks of the weekly amount. Use 4 unless there is a reason for more or fewer"
          width={3}
          inputMode="numeric"
        />
        <MoneyField name="oneOff" label="One-off costs" hint="In total. Leave blank if there are none" />
        <TextField name="oneOffFor" label="What the one-off costs are for" />
      </LiveTotal>
      <RadiosField name="method" legend="How did you work out the amount?" legendSize="m" items={methods} />
      <TextareaField
        name="methodNote"
        label="Anything to add about how you worked it out (optional)"
        rows={3}
        limit={300}
      />
    </>
  );
}

function Before({ total, informedOn }: NonNullable<Props['before']>) {
  return (
    <InsetText>
      <p>
        The amount now is {total}. A new amount replaces it, and the old one stays on the record.
        {informedOn &&
          ` You told the person this amount on ${informedOn}. You must tell them the new one before planning starts.`}
      </p>
    </InsetText>
  );
}
