import { ActionForm } from '@/components/forms/action-form';
import { DateField, RadiosField, TextareaField, TextField } from '@/components/forms/fields';
import { todayInLondon } from '@/lib/core/clock';
import { dateValues } from '@/lib/core/form/date-values';
import { textSetting } from '@/lib/identity/queries/text-settings';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitTextSetting } from './actions';

type Props = { params: Promise<{ key: string }> };

export default async function ChangeContactPage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const today = todayInLondon();
  const setting = await textSetting(actor, (await params).key, today);
  if (!setting) pageNotFound();
  const { key, label, help, now, national } = setting;
  const title = `Change: ${label}`;
  const own = <TextField name="value" label="Text, in one line" />;
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitTextSetting}
          initial={await startForm(actor, { value: now, ...dateValues('startsOn', today) }, { key })}
          title={title}
          back={{ href: '/commissioner/contacts', text: 'Back to advice contacts' }}
          heading={
            <>
              <h1 className="nhsuk-heading-l">{title}</h1>
              <p>{help}</p>
            </>
          }
          submit="Save"
        >
          <input type="hidden" name="key" value={key} />
          <RadiosField
            name="which"
            legend="What should it say?"
            legendSize="m"
            items={[
              { value: 'OWN', label: 'Our own text', conditional: own },
              { value: 'NATIONAL', label: 'The national text', hint: national },
            ]}
          />
          <DateField
            name="startsOn"
            legend="From which day?"
            legendSize="m"
            hint="Today or later. A later change from the same day takes its place"
          />
          <TextareaField name="reason" label="Why are you changing it?" labelSize="m" rows={2} limit={500} />
        </ActionForm>
      </div>
    </div>
  );
}
