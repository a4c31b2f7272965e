import { GROUP_TITLES } from '@/components/identity/setting-text';
import { SettingsTable } from '@/components/identity/settings-table';
import { SETTING_VIEWS, SettingsViews, settingsOfView } from '@/components/identity/settings-views';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { todayInLondon } from '@/lib/core/clock';
import { mayEver } from '@/lib/core/policy/policy';
import { GROUP_OF_SETTING, SETTING_GROUPS } from '@/lib/core/settings/setting-groups';
import { settingsList } from '@/lib/identity/queries/settings';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';

type Query = { done?: string | string[]; show?: string | string[] };
type Props = { searchParams: Promise<Query> };

const done = {
  saved: 'The setting is saved.',
  'taken-back': 'The change is taken back. It will not start.',
} as const;

export default async function SettingsPage({ searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const all = await settingsList(actor, todayInLondon());
  if (!all) pageNotFound();
  const asked = await searchParams;
  const view = SETTING_VIEWS.find((one) => one === asked.show) ?? 'all';
  const shown = settingsOfView(view, all);
  const groups = SETTING_GROUPS.map((group) => ({
    group,
    settings: shown.filter(({ key }) => GROUP_OF_SETTING[key] === group),
  }));
  return (
    <>
      <PageTitle title="Settings" />
      <DoneBanner sentences={done} done={asked.done} />
      <h1 className="nhsuk-heading-l">Settings</h1>
      <p className="app-lead">
        What your commissioner may set for itself. A change has a first day and a reason. Days before it keep
        the value they had.
      </p>
      {mayEver(actor, 'setting:write') && (
        <p>
          <a href="/commissioner/settings/contact">How people reach you: phone, hours, email and address</a>
        </p>
      )}
      <SettingsViews current={view} settings={all} />
      {groups
        .filter(({ settings }) => settings.length > 0)
        .map(({ group, settings }) => (
          <SettingsTable key={group} title={GROUP_TITLES[group]} settings={settings} />
        ))}
      {shown.length === 0 && <p>There are none.</p>}
      <p className="app-visually-quiet">
        V: checked in the source. K: known, but not checked in the source. P: our proposal, no national rule.
      </p>
    </>
  );
}
