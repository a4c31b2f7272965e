import { ActionForm } from '@/components/forms/action-form';
import { DateField, TextField } from '@/components/forms/fields';
import { FindAnswer } from '@/components/person/find-answer';
import { emptyForm } from '@/lib/core/form/form-state';
import { requireActor } from '@/lib/web/auth/actor';
import { submitFind } from './actions';

export default async function FindPersonPage() {
  await requireActor('practitioner');
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitFind}
          initial={emptyForm()}
          title="Find a person"
          heading={
            <>
              <h1 className="nhsuk-heading-l">Find a person</h1>
              <p>
                Search before you register someone new. We keep a record of every search. To add a person who
                is not here, <a href="/practitioner/people/new">register a person</a>.
              </p>
              <FindAnswer />
            </>
          }
          submit="Search"
          isKept={false}
        >
          <TextField
            name="familyName"
            label="Family name"
            hint="Enter the first few letters or more. Capital letters and accents do not matter"
            spellCheck={false}
            autoComplete="off"
            width={20}
          />
          <TextField
            name="givenName"
            label="Given or preferred name"
            spellCheck={false}
            autoComplete="off"
            width={20}
          />
          <DateField
            name="dateOfBirth"
            legend="Date of birth"
            hint="For example, 27 3 1985. If you only know the year, enter the year and part of the name"
          />
          <TextField
            name="nhsNumber"
            label="NHS number"
            hint="Enter a family name or a date of birth as well"
            inputMode="numeric"
            isCode
            spellCheck={false}
            autoComplete="off"
            width={10}
          />
        </ActionForm>
      </div>
    </div>
  );
}
