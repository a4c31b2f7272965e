import { Tabs } from '@/components/nhs/tabs';
import type { PersonHeaderView } from '@/lib/person/queries/person-header';
import { AgeUncertain } from './age-uncertain';
import { DiedLine } from './died-line';

type Props = {
  person: PersonHeaderView;
  /** The address of the person's record in this area. */
  record: string;
  /** Null: a page below the summary. */
  current: 'summary' | 'eligibility' | 'messages' | 'timeline' | null;
  /** The view of the list that the reader comes from. */
  list?: string | string[];
};

/** The person, above every page of the record: enough to be sure that it is the right person. */
export function PersonHeader({ person, record, current, list }: Props) {
  const query = typeof list === 'string' ? `?${new URLSearchParams({ list })}` : '';
  return (
    <>
      <DiedLine name={person.name} diedOn={person.diedOn}>
        {person.deathRecorded} <a href={`${record}/death/mistake`}>This is a mistake</a>
      </DiedLine>
      <h1 className="nhsuk-heading-l nhsuk-u-margin-bottom-2 app-break">{person.name}</h1>
      <p className="nhsuk-u-margin-bottom-4">
        {person.preferredName && (
          <>
            Likes to be called <strong className="app-break">{person.preferredName}</strong>.{' '}
          </>
        )}
        Born <strong>{person.born}</strong>. NHS number: <strong>{person.nhsNumber}</strong>.
      </p>
      {person.isAgeUncertain && <AgeUncertain />}
      <Tabs
        ariaLabel="Parts of this person’s record"
        items={[
          { href: `${record}${query}`, text: 'Summary', isCurrent: current === 'summary' },
          {
            href: `${record}/eligibility${query}`,
            text: 'Eligibility',
            isCurrent: current === 'eligibility',
          },
          { href: `${record}/messages${query}`, text: 'Messages', isCurrent: current === 'messages' },
          { href: `${record}/timeline${query}`, text: 'Timeline', isCurrent: current === 'timeline' },
        ]}
      />
    </>
  );
}
