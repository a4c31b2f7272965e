import { ActionForm } from '@/components/forms/action-form';
import { SeenField } from '@/components/forms/seen-field';
import { ChosenPractice } from '@/components/person/chosen-practice';
import { PersonFormHeading } from '@/components/person/person-form-heading';
import { RegistrationFields } from '@/components/person/registration-fields';
import { WasMistake } from '@/components/person/was-mistake';
import { todayInLondon } from '@/lib/core/clock';
import { dateValues } from '@/lib/core/form/date-values';
import { practiceToRecord } from '@/lib/person/queries/practice-to-record';
import { parseGpPracticeCode } from '@/lib/person/rules/contact-formats';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitPractice } from './actions';

type Props = { params: Promise<{ personId: string; practiceCode: string }> };

export default async function RecordPracticePage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { personId, practiceCode } = await params;
  const code = parseGpPracticeCode(practiceCode);
  const today = todayInLondon();
  const form = code && (await practiceToRecord(actor, { personId, code }, today));
  if (!form) pageNotFound();
  const title = form.place === 'CURRENT' ? 'Record that you checked the GP practice' : 'Record a GP practice';
  const values = {
    ...dateValues('fromDay', form.fromDay),
    ...dateValues('checkedOn', today),
    responsibility: form.responsibility ?? '',
    what: 'RECORD',
  };
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitPractice}
          initial={await startForm(actor, values)}
          title={title}
          back={{ href: `/practitioner/people/${personId}/practice`, text: 'Back to find a GP practice' }}
          heading={
            <PersonFormHeading person={form.name} heading={title}>
              <ChosenPractice form={form} />
            </PersonFormHeading>
          }
          submit="Save the GP practice"
        >
          <input type="hidden" name="personId" value={personId} />
          <input type="hidden" name="practiceCode" value={code} />
          <SeenField name="seen" current={form.seen} heading="What is recorded has changed">
            <p className="app-break">{form.recorded ?? 'No GP practice is recorded for today.'}</p>
          </SeenField>
          {(form.place === 'CURRENT' || form.place === 'LATER') && <WasMistake />}
          <RegistrationFields form={form} />
        </ActionForm>
      </div>
    </div>
  );
}
