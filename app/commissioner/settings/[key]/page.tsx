import { ActionForm } from '@/components/forms/action-form';
import { DateField, TextareaField } from '@/components/forms/fields';
import { SeenField } from '@/components/forms/seen-field';
import { SettingFacts } from '@/components/identity/setting-facts';
import { settingLabel, settingText, settingTyped } from '@/components/identity/setting-text';
import { SettingValueField } from '@/components/identity/setting-value-field';
import { BackLink } from '@/components/nhs/back-link';
import { PageTitle } from '@/components/page/page-title';
import { todayInLondon } from '@/lib/core/clock';
import type { Actor } from '@/lib/core/policy/policy';
import { type SettingHistory, settingHistory } from '@/lib/identity/queries/setting-history';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitSetting } from './actions';

type Props = { params: Promise<{ key: string }> };

const back = { href: '/commissioner/settings', text: 'Back to settings' };

export default async function SettingPage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const setting = await settingHistory(actor, (await params).key, todayInLondon());
  if (!setting) pageNotFound();
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        {setting.mayWrite ? await changeForm(actor, setting) : <ToRead setting={setting} />}
      </div>
    </div>
  );
}

function ToRead({ setting }: { setting: SettingHistory }) {
  return (
    <>
      <PageTitle title={settingLabel(setting.key)} />
      <BackLink href={back.href}>{back.text}</BackLink>
      <SettingFacts setting={setting} />
    </>
  );
}

async function changeForm(actor: Actor, setting: SettingHistory) {
  const { key, now, version } = setting;
  const values = { value: settingTyped(key, now), version: `${version}` };
  return (
    <ActionForm
      action={submitSetting}
      initial={await startForm(actor, values, { key })}
      title={settingLabel(key)}
      back={back}
      heading={<SettingFacts setting={setting} />}
      submit="Save the change"
    >
      <h2 className="nhsuk-heading-l app-section">Change this setting</h2>
      <input type="hidden" name="key" value={key} />
      <SeenField name="version" current={`${version}`} heading="Changed after you opened this page">
        <p>{`Today it is: ${settingText(key, now)}. See above for what is to come and who set it. If your change is still right, save it again.`}</p>
      </SeenField>
      <SettingValueField settingKey={key} />
      <DateField
        name="startsOn"
        legend="From which day?"
        legendSize="m"
        hint="Today or later. A later change from the same day takes its place"
      />
      <TextareaField name="reason" label="Why are you changing it?" labelSize="m" rows={2} limit={500} />
    </ActionForm>
  );
}
