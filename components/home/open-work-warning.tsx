import { countOf } from '@/components/lists/count-text';
import { WarningCallout } from '@/components/nhs/warning-callout';
import { clockName } from '@/lib/case/rules/clock-names';
import type { OpenWork } from '@/lib/home/queries/open-work';

type Props = { name: string; work: OpenWork };

/** What still waits for a user who is to lose a role. */
export function OpenWorkWarning({ name, work: { people, tasks } }: Props) {
  if (people === 0 && tasks.length === 0) return <p>{name} has no open work.</p>;
  return (
    <WarningCallout heading="This work needs someone else" headingLevel={2}>
      <p>{`${name} still has open work. Nothing is handed over by itself: ask their team to take it on first.`}</p>
      <ul>
        {people > 0 && <li>{countOf(people, 'person', 'people')} on the caseload</li>}
        {tasks.map(({ kind, count, late }) => (
          <li key={kind}>
            {`${clockName(kind)}: ${countOf(count, 'task', 'tasks')}${late > 0 ? `, ${late} late` : ''}`}
          </li>
        ))}
      </ul>
    </WarningCallout>
  );
}
