import { CheckboxesField, DateField, SelectField, TextareaField, TextField } from '@/components/forms/fields';
import { Details } from '@/components/nhs/details';
import { exportFieldNames } from '@/lib/payment/rules/export-fields';
import { AMOUNT_OPTIONS, DATE_OPTIONS, DELIMITER_TEXT, ENCODING_TEXT, optionsOf } from './layout-text';

/** The columns of a file for a finance system. */
export function LayoutFields() {
  return (
    <>
      <TextField
        name="name"
        label="Name of the columns"
        hint="For example “ISFE payments”. Saving under a name that is there makes its next version."
      />
      <DateField name="validFrom" legend="First day" hint="Today or later." />
      <TextareaField
        name="columns"
        label="Columns"
        hint={
          'One a line, as heading = field. A text of your own is in quotes: Currency = "GBP". Amount and reference are needed.'
        }
        rows={12}
        spellCheck={false}
      />
      <Details summary="Fields you can use">
        <ul className="nhsuk-list nhsuk-list--bullet">
          {exportFieldNames().map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
        <p>
          A cost centre and a subjective code are typed after the field: Cost centre = cost centre
          {' “A12345” in straight quotes. '}
          There is no field for the name of the person or an NHS number.
        </p>
      </Details>
      <TextField
        name="fileName"
        label="Name of the file"
        hint="{run} becomes the number of the run and {day} the day of the money: PHB-RUN-{run}.csv"
        spellCheck={false}
      />
      <SelectField name="delimiter" label="Between columns" options={optionsOf(DELIMITER_TEXT)} />
      <SelectField name="encoding" label="Encoding" options={optionsOf(ENCODING_TEXT)} />
      <SelectField name="dateForm" label="Days are written as" options={DATE_OPTIONS} />
      <SelectField name="amountForm" label="£1,250.00 is written as" options={AMOUNT_OPTIONS} />
      <CheckboxesField
        name="lines"
        legend="Further lines (optional)"
        items={[
          { value: 'HEADINGS', label: 'A first line with the headings' },
          { value: 'TOTALS', label: 'A last line with the count and the total' },
        ]}
      />
    </>
  );
}

/** Where the results of the finance system say what was paid. */
export function ResultFields() {
  return (
    <>
      <h2 className="nhsuk-heading-m">Results that come back</h2>
      <p>The results are a CSV file with a first line of headings.</p>
      <TextField name="referenceHeading" label="Heading of our reference" />
      <TextField name="statusHeading" label="Heading of what became of the payment" />
      <TextField name="paidWords" label="Words for paid" hint="Separate words with commas: Paid, Cleared" />
      <TextField
        name="returnedWords"
        label="Words for returned or rejected"
        hint="Separate words with commas: Returned, Rejected"
      />
      <TextField
        name="amountHeading"
        label="Heading of the amount (optional)"
        hint="Another amount than ours is then shown and not taken."
      />
      <TextField name="dayHeading" label="Heading of the day (optional)" />
      <TextField name="reasonHeading" label="Heading of the reason (optional)" />
      <SelectField name="resultDateForm" label="Days in results are written as" options={DATE_OPTIONS} />
      <SelectField
        name="resultAmountForm"
        label="£1,250.00 in results is written as"
        options={AMOUNT_OPTIONS}
      />
    </>
  );
}
