import { ListTable } from '@/components/lists/list-table';
import { SETTING_KINDS } from '@/lib/core/settings/setting-kinds';
import type { SettingInBrief, SetValue } from '@/lib/identity/queries/settings';
import { MARK_TEXTS, settingLabel, settingText } from './setting-text';

type Props = { title: string; settings: readonly SettingInBrief[] };

const columns = [
  { key: 'setting', text: 'Setting' },
  { key: 'now', text: 'Today' },
  { key: 'default', text: 'Default' },
  { key: 'by', text: 'Set by' },
  { key: 'source', text: 'Source' },
];

/** Settings that rule one thing: what holds today and by default, who set it, and a change to come. */
export function SettingsTable({ title, settings }: Props) {
  return (
    <ListTable
      caption={title}
      captionSize="m"
      hasCaption
      columns={columns}
      rows={settings.map((setting) => ({ key: setting.key, cells: cellsOf(setting) }))}
    />
  );
}

function cellsOf({ key, now, isDefault, set, coming }: SettingInBrief) {
  const { default: initial, source, mark } = SETTING_KINDS[key];
  return [
    <a key="link" href={`/commissioner/settings/${key}`}>
      {settingLabel(key)}
    </a>,
    <>
      <strong>{settingText(key, now)}</strong>
      {coming.map((one) => (
        <small key={one.id}>{`From ${one.from}: ${settingText(key, one.value)}`}</small>
      ))}
    </>,
    isDefault ? 'The same' : settingText(key, initial),
    set ? <SetBy key="by" set={set} /> : 'No one',
    <>
      {source}
      <small>{MARK_TEXTS[mark]}</small>
    </>,
  ];
}

function SetBy({ set: { by, from } }: { set: SetValue }) {
  return (
    <>
      {by}
      <small>{`From ${from}`}</small>
    </>
  );
}
