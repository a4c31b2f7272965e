import { MoneyField, SelectField } from '@/components/forms/fields';
import { Fieldset } from '@/components/nhs/fieldset';
import { WAYS } from '@/lib/money/rules/ways';
import { wayName } from './way-text';

const ways = [{ value: '', text: 'Not used' }, ...WAYS.map((value) => ({ value, text: wayName(value) }))];

type Props = {
  rows: readonly number[];
  /** Those who may be paid. */
  payees: readonly { value: string; text: string }[];
};

/** Fields for the allocations of a budget: a fixed number of rows, so that no row needs a script. */
export function AllocationRows({ rows, payees }: Props) {
  const options = [{ value: '', text: 'The NHS keeps it' }, ...payees];
  return rows.map((row) => (
    <Fieldset key={row} role="group" legend={`Part ${row + 1}${row > 0 ? ' (optional)' : ''}`} legendSize="s">
      <div className="app-part">
        <SelectField name={`allocations-${row}-way`} label="Way of managing" options={ways} />
        <MoneyField name={`allocations-${row}-amount`} label="Amount" />
      </div>
      {/* Under the two: a name with its basis is long. */}
      <SelectField name={`allocations-${row}-payee`} label="Paid to" options={options} />
    </Fieldset>
  ));
}
