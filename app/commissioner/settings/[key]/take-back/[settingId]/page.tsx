import { TextareaField } from '@/components/forms/fields';
import { ChangeLine } from '@/components/identity/setting-facts';
import { settingLabel, settingText } from '@/components/identity/setting-text';
import { RecordForm } from '@/components/person/record-form';
import { todayInLondon } from '@/lib/core/clock';
import { settingHistory } from '@/lib/identity/queries/setting-history';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitTakeBack } from './actions';

type Props = { params: Promise<{ key: string; settingId: string }> };

const title = 'Take back a change to come';

export default async function TakeBackSettingPage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const { key, settingId } = await params;
  const setting = await settingHistory(actor, key, todayInLondon());
  const change = setting?.coming.find(({ id }) => id === settingId);
  if (!setting?.mayWrite || !change) pageNotFound();
  const href = `/commissioner/settings/${setting.key}`;
  return (
    <RecordForm
      action={submitTakeBack}
      initial={await startForm(actor)}
      title={title}
      back={{ href, text: 'Back to the setting' }}
      heading={title}
      about={
        <>
          <p>
            <strong>{settingLabel(setting.key)}</strong>
          </p>
          <p>
            <ChangeLine change={change} text={settingText(setting.key, change.value)} />
          </p>
          <p>It will not start. It stays on record with your reason. You can set it again.</p>
        </>
      }
      submit="Take back the change"
      keep={{ href, text: 'Keep it' }}
    >
      <input type="hidden" name="settingId" value={change.id} />
      <TextareaField name="reason" label="Why are you taking it back?" labelSize="s" rows={3} limit={500} />
    </RecordForm>
  );
}
