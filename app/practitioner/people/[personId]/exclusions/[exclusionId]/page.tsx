import { DateField, RadiosField, TextareaField } from '@/components/forms/fields';
import { exclusionDays, groundNames } from '@/components/money/exclusion-text';
import { RecordForm } from '@/components/person/record-form';
import { todayInLondon } from '@/lib/core/clock';
import { exclusionForm } from '@/lib/money/queries/exclusion-form';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitExclusionChange } from './actions';

type Props = { params: Promise<{ personId: string; exclusionId: string }> };

const changes = [
  { value: 'END', label: 'It ends, or ended, on a day' },
  {
    value: 'TAKE_BACK',
    label: 'It was recorded by mistake',
    hint: 'It then never counted. The record stays.',
  },
];

/** The last day of an exclusion, or that it was a mistake. */
export default async function ExclusionPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { personId, exclusionId } = await params;
  const form = await exclusionForm(actor, personId, todayInLondon());
  const line = form?.history.find(({ id, state }) => id === exclusionId && state === 'COUNTS');
  if (!form || !line) pageNotFound();
  const title = 'Change an exclusion';
  const back = `/practitioner/people/${personId}/exclusions`;
  return (
    <RecordForm
      action={submitExclusionChange}
      initial={await startForm(actor, {}, { exclusionId })}
      title={title}
      back={{ href: back, text: 'Back to exclusions' }}
      person={form.personName}
      heading={title}
      about={<p>{`${line.name}: ${groundNames[line.ground]}. ${exclusionDays(line)}.`}</p>}
      submit="Save this change"
      keep={{ href: back, text: 'Keep it as it is' }}
    >
      <input type="hidden" name="personId" value={personId} />
      <input type="hidden" name="exclusionId" value={exclusionId} />
      <RadiosField name="what" legend="What has changed?" legendSize="s" items={changes} />
      <DateField name="endsOn" legend="Last day, if it ends" legendSize="s" />
      <TextareaField
        name="evidence"
        label="What have you seen, or what was wrong?"
        hint="Do not write about the offence."
        limit={500}
        rows={3}
      />
    </RecordForm>
  );
}
