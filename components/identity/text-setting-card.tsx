import { Details } from '@/components/nhs/details';
import { SummaryCard } from '@/components/nhs/summary-list';
import type { SetText, TextSettingView } from '@/lib/identity/queries/text-settings';

type Props = { setting: TextSettingView; mayWrite: boolean };

/** One text: what it says now, what is to come, and what was set before. */
export function TextSettingCard({ setting, mayWrite }: Props) {
  const { key, label, help, now, isNational, coming, history } = setting;
  return (
    <>
      <SummaryCard
        heading={label}
        headingLevel={2}
        headingSize="m"
        rows={[
          { term: 'Now', value: <span className="app-break">{now}</span> },
          ...(isNational ? [{ term: 'Set by', value: 'No one: this is the national text' }] : []),
          ...coming.map((one) => ({ term: `From ${one.from}`, value: <SetBy set={one} /> })),
          { term: 'Where it shows', value: help },
          ...(mayWrite
            ? [{ term: 'Change', value: <a href={`/commissioner/contacts/${key}`}>{`Change: ${label}`}</a> }]
            : []),
        ]}
      />
      {history.length > 0 && (
        <Details summary={`What was set: ${label}`}>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {history.map((one) => (
              <li key={one.id}>
                From {one.from}: <SetBy set={one} />
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

function SetBy({ set: { text, by, reason } }: { set: SetText }) {
  return (
    <span className="app-break">
      {text} <span className="app-visually-quiet">{`(${by}: ${reason})`}</span>
    </span>
  );
}
