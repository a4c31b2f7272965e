import { SummaryList } from '@/components/nhs/summary-list';
import { GROUP_OF_SETTING } from '@/lib/core/settings/setting-groups';
import { SETTING_KINDS } from '@/lib/core/settings/setting-kinds';
import type { SettingChange, SettingHistory } from '@/lib/identity/queries/setting-history';
import { GROUP_TITLES, MARK_TEXTS, rangeText, settingLabel, settingText } from './setting-text';

/** One setting: what holds today and why, what is to come, and what was set before. */
export function SettingFacts({ setting }: { setting: SettingHistory }) {
  const { key, now, set, coming, past } = setting;
  const { help, source, mark, default: initial } = SETTING_KINDS[key];
  return (
    <>
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">{GROUP_TITLES[GROUP_OF_SETTING[key]]}</span>
        {settingLabel(key)}
      </h1>
      <p>{help}</p>
      <SummaryList
        rows={[
          { term: 'Today', value: <strong className="app-break">{settingText(key, now)}</strong> },
          { term: 'Set by', value: set ? <SetBy change={set} /> : 'No one: this is the default' },
          { term: 'Default', value: settingText(key, initial) },
          { term: 'Allowed', value: rangeText(key) },
          { term: 'Source', value: source },
          { term: 'How sure we are', value: MARK_TEXTS[mark] },
        ]}
      />
      {coming.length > 0 && <Coming setting={setting} />}
      {past.length > 0 && <Past setting={setting} />}
    </>
  );
}

function SetBy({ change: { from, by, reason } }: { change: SettingChange }) {
  return (
    <span className="app-break">
      {`From ${from}, set by ${by}`}
      <span className="app-line">{`Reason: ${reason}`}</span>
    </span>
  );
}

function Coming({ setting: { key, coming, mayWrite } }: { setting: SettingHistory }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">To come</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {coming.map((one) => (
          <li key={one.id}>
            <ChangeLine change={one} text={settingText(key, one.value)} />{' '}
            {mayWrite && (
              <a className="app-line" href={`/commissioner/settings/${key}/take-back/${one.id}`}>
                {`Take back the change from ${one.from}`}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Past({ setting: { key, past } }: { setting: SettingHistory }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">What was set before</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {past.map((one) => (
          <li key={one.id}>
            <ChangeLine change={one} text={settingText(key, one.value)} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** One change in a sentence, with who recorded it. */
export function ChangeLine({ change, text }: { change: SettingChange; text: string }) {
  const { from, by, reason, takenBack } = change;
  return (
    <span className="app-break">
      {`From ${from}: ${text} `}
      <span className="app-visually-quiet">{`(${by}: ${reason})`}</span>
      {takenBack && <span className="app-line">{`Taken back by ${takenBack.by}: ${takenBack.reason}`}</span>}
    </span>
  );
}
