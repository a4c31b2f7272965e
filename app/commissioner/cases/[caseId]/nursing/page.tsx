import { redirect } from 'next/navigation';
import { NursingFields } from '@/components/decision/nursing-fields';
import { DateField } from '@/components/forms/fields';
import { RecordForm } from '@/components/person/record-form';
import { todayInLondon } from '@/lib/core/clock';
import { type NursingToConsider, nursingToConsider } from '@/lib/decision/queries/nursing-to-consider';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitNursing, submitNursingAgain } from './actions';

type Props = { params: Promise<{ caseId: string }> };

export default async function NursingPage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const form = await nursingToConsider(actor, (await params).caseId, todayInLondon());
  if (!form) pageNotFound();
  const { caseId, personName, dueOn, refusedOn, rate } = form;
  const eligibility = `/commissioner/cases/${caseId}/eligibility`;
  // That page says how it was answered.
  if (dueOn === null && refusedOn === null) redirect(eligibility);
  if (dueOn === null) return <AskedAgain {...form} initial={await startForm(actor)} />;
  return (
    <RecordForm
      action={submitNursing}
      initial={await startForm(actor)}
      title="Consider NHS-funded nursing care"
      back={{ href: eligibility, text: 'Back to eligibility' }}
      person={personName}
      heading="Consider NHS-funded nursing care"
      about={
        <>
          <p>{`The Checklist was negative, and the person is in a home with nursing or is going to one. Answer by ${dueOn}.`}</p>
          <p>The person can still ask for the Checklist to be reconsidered.</p>
        </>
      }
      submit="Save the outcome"
    >
      <input type="hidden" name="caseId" value={caseId} />
      <NursingFields rate={rate} />
    </RecordForm>
  );
}

type AskedAgainProps = Pick<NursingToConsider, 'caseId' | 'personName' | 'refusedOn'> & {
  initial: Awaited<ReturnType<typeof startForm>>;
};

function AskedAgain({ caseId, personName, refusedOn, initial }: AskedAgainProps) {
  const title = 'Asked about nursing care again';
  return (
    <RecordForm
      action={submitNursingAgain}
      initial={initial}
      title={title}
      back={{ href: `/commissioner/cases/${caseId}/eligibility`, text: 'Back to eligibility' }}
      person={personName}
      heading={title}
      about={
        <p>{`The answer of ${refusedOn} was no. Saving this makes it a task of the PHB leads again. Someone who did not give that answer must look at it.`}</p>
      }
      submit="Save"
    >
      <input type="hidden" name="caseId" value={caseId} />
      <DateField
        name="askedOn"
        legend="When did the person, or someone for them, ask?"
        legendSize="m"
        hint="For example, 27 3 2026"
      />
    </RecordForm>
  );
}
