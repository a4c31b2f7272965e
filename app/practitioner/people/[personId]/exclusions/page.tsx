import { DateField, SelectField, TextareaField } from '@/components/forms/fields';
import { ExclusionHistory } from '@/components/money/exclusion-history';
import { groundNames } from '@/components/money/exclusion-text';
import { payeeValue } from '@/components/money/payee-schema';
import { candidateText } from '@/components/money/payee-text';
import { DoneBanner } from '@/components/page/done-banner';
import { personDone } from '@/components/person/person-done';
import { RecordForm } from '@/components/person/record-form';
import { todayInLondon } from '@/lib/core/clock';
import { exclusionForm } from '@/lib/money/queries/exclusion-form';
import { EXCLUSION_GROUNDS } from '@/lib/money/rules/exclusion';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitExclusion } from './actions';

type Props = {
  params: Promise<{ personId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const grounds = EXCLUSION_GROUNDS.map((value) => ({ value, text: groundNames[value] }));

/** Who of a person is excluded from direct payments, from when to when. */
export default async function ExclusionsPage({ params, searchParams }: Props) {
  const actor = await requireActor('practitioner');
  const { personId } = await params;
  const form = await exclusionForm(actor, personId, todayInLondon());
  if (!form) pageNotFound();
  const { done } = await searchParams;
  const here = `/practitioner/people/${personId}/exclusions`;
  const title = 'Exclusions from direct payments';
  const people = form.people.map((one) => ({ value: payeeValue(one.choice), text: candidateText(one) }));
  return (
    <>
      <DoneBanner sentences={personDone} done={done} />
      <RecordForm
        action={submitExclusion}
        initial={await startForm(actor)}
        title={title}
        back={{ href: `/practitioner/people/${personId}`, text: 'Back to the person' }}
        person={form.personName}
        heading={title}
        about={
          <>
            <p>
              The law excludes a person who is under certain court orders about drugs or alcohol. While one is
              in force no direct payment is made to them. The NHS or a third party can still manage the
              budget.
            </p>
            <ExclusionHistory lines={form.history} hrefOf={(id) => `${here}/${id}`} />
            <h2 className="nhsuk-heading-m">Record an exclusion</h2>
          </>
        }
        submit="Save this exclusion"
      >
        <input type="hidden" name="personId" value={personId} />
        <SelectField
          name="who"
          label="Who is excluded?"
          hint="If it is the person, no direct payment is made to anyone for them."
          options={[{ value: '', text: 'Choose who' }, ...people]}
        />
        <SelectField
          name="ground"
          label="Ground"
          options={[{ value: '', text: 'Choose the ground' }, ...grounds]}
        />
        <DateField name="startsOn" legend="First day" legendSize="s" />
        <DateField
          name="endsOn"
          legend="Last day (optional)"
          legendSize="s"
          hint="Leave it empty if it is not known."
        />
        <TextareaField
          name="evidence"
          label="What have you seen?"
          hint="Such as the order of the court and its date. Do not write about the offence."
          limit={500}
          rows={3}
        />
      </RecordForm>
    </>
  );
}
