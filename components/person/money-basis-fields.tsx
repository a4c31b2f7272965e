import { DateField, RadiosField, TextField } from '@/components/forms/fields';
import { Fieldset } from '@/components/nhs/fieldset';

/** What lets a power over property cover a direct payment, in a form about any authority. */
export function MoneyBasisFields() {
  return (
    <div className="nhsuk-form-group">
      <Fieldset legend="If the power is over property and affairs, and is to cover the money" legendSize="s">
        <p className="nhsuk-hint">
          A standard order or power of this kind does not cover a direct payment (Lumb [2024] EWCOP 57). Leave
          this blank for every other kind of authority.
        </p>
        <MoneyBasisQuestions />
      </Fieldset>
    </div>
  );
}

/** The questions themselves. */
export function MoneyBasisQuestions() {
  return (
    <>
      <RadiosField
        name="moneyBasisKind"
        legend="What lets them hold the money?"
        legendSize="s"
        isSmall
        items={[
          { value: 'COURT_AUTHORITY', label: 'The court says so in an order' },
          {
            value: 'PERSON_CONSENT',
            label: 'The person consented to it while they had capacity',
            hint: 'To a direct payment that this person receives for them',
          },
          {
            value: 'OTHER',
            label: 'Something else',
            hint: 'For example: a power of attorney that names direct payments, after legal advice',
          },
        ]}
      />
      <TextField
        name="moneyBasisSource"
        label="Which order, consent or document have you seen?"
        hint="For example: order of the Court of Protection, case 1234567T02"
        autoComplete="off"
      />
      <TextField
        name="moneyBasisParagraph"
        label="Which paragraph?"
        hint="The one that names direct payments. Needed for an order of the court"
        width={10}
        autoComplete="off"
      />
      <DateField name="moneyBasisOn" legend="Date of the order, consent or document" legendSize="s" />
    </>
  );
}
