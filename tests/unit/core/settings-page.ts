import { SETTING_KEYS, SETTING_KINDS, type SettingKey } from '@/lib/core/settings/setting-kinds';
import type { SettingKind } from '@/lib/core/settings/setting-type';

const UNITS = {
  MINUTES: 'minutes',
  HOURS: 'hours',
  DAYS: 'days',
  WORKING_DAYS: 'working days',
  MONTHS: 'months',
  POINTS: 'percentage points',
  TIMES: 'times',
  PENCE: 'pence',
  YES_NO: '(1 is yes, 0 is no)',
} as const;

function rowOf(key: SettingKey): string {
  const kind: SettingKind = SETTING_KINDS[key];
  const { label, help, source, mark } = kind;
  return `| \`${key}\` | **${label}.** ${help} | ${rangeText(kind)} | ${source} | ${mark} |`;
}

/** Its default and what it may be. */
function rangeText({ type, default: initial }: SettingKind): string {
  if (type.unit === 'TEXT') return `${initial} | words, up to ${type.longest} characters`;
  return `${initial} ${UNITS[type.unit]} | ${type.least} to ${type.most}`;
}

/** docs/settings.md: every kind of setting, as a table. */
export function settingsPage(): string {
  return `# Settings of a commissioner

Made from \`lib/core/settings/setting-kinds.ts\` by \`tests/unit/core/settings.test.ts\`. Do not edit it: after a change of the
table run \`npm run test:unit -- settings --update\`.

Each commissioner may set its own value from a day on, with an author and a reason. The value in force on a day is that of the
newest row that has started, or else the default (SET-01). A row is never edited, and never starts before the day it is recorded,
so no choice changes the past. Times that the law or an edition of a national tool lays down are no settings. Marks are those of
the [rules](rules.md): V read in a primary source, K known and wanting a commissioner's word, P our proposal.

| Key | Setting | Default | From, to | Source | Mark |
| --- | --- | --- | --- | --- | --- |
${SETTING_KEYS.map(rowOf).join('\n')}
`;
}
