import { ActionLink } from '@/components/nhs/action-link';
import type { Action } from '@/components/nhs/card';
import { PersonHeader } from '@/components/person/person-header';
import type { EntryView } from '@/lib/eligibility/queries/entry-view';
import type { PersonEligibility } from '@/lib/eligibility/queries/person-eligibility';
import { RecordEntry } from './record-entry';

type Props = {
  view: PersonEligibility;
  area: 'practitioner' | 'commissioner';
  /** The view of the list that the reader comes from. */
  list?: string | string[];
};

/** A person's record of eligibility, for staff: each entry with its history. */
export function EligibilityRecordView({ view, area, list }: Props) {
  const record = `/${area}/people/${view.header.personId}`;
  return (
    <>
      <PersonHeader person={view.header} record={record} current="eligibility" list={list} />
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          {view.entries.length === 0 && (
            <p>Nothing has been decided for this person yet. Each decision on a case is shown here.</p>
          )}
          {view.entries.map((entry) => (
            <RecordEntry key={entry.entryId} entry={entry} actions={actionsOf(entry, view, record)} />
          ))}
          {view.mayRecord && (
            <ActionLink href={`${record}/eligibility/new`}>Record an earlier decision</ActionLink>
          )}
        </div>
      </div>
    </>
  );
}

/** What comes from a case is corrected where it was decided. */
function actionsOf(entry: EntryView, { mayRecord, mayEnd }: PersonEligibility, record: string): Action[] {
  const here = `${record}/eligibility/${entry.entryId}`;
  const correct = { href: `${here}/correct`, text: 'Correct', hiddenText: 'this record' };
  const end = { href: `${here}/end`, text: 'End', hiddenText: 'this eligibility' };
  const takeBack = { href: `${here}/end`, text: 'Take back the end', hiddenText: 'of this eligibility' };
  return [
    ...(mayRecord && !entry.isFromCase ? [correct] : []),
    ...(mayEnd && entry.isEndable ? [end] : []),
    ...(mayEnd && entry.isEnded ? [takeBack] : []),
  ];
}
