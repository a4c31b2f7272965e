import { groupName } from '@/components/case/group-name';
import { Prose } from '@/components/case/request-facts';
import type { Action } from '@/components/nhs/card';
import { Details } from '@/components/nhs/details';
import { SummaryCard, SummaryList, type SummaryRow } from '@/components/nhs/summary-list';
import { Tag } from '@/components/nhs/tag';
import type { CouncilView, EarlierView, EntryView } from '@/lib/eligibility/queries/entry-view';
import { isEligibleWith } from '@/lib/eligibility/rules/care-outcome';
import { sectionNames, sharesText } from './aftercare-text';
import { careOutcomeNames, changeNames, entryStatusNames, whereNames } from './record-words';

type Props = { entry: EntryView; actions?: readonly Action[] };

/** One entry of a person's record of eligibility: what counts, and below it what it superseded. */
export function RecordEntry({ entry, actions = [] }: Props) {
  const { framework, earlier } = entry;
  return (
    <SummaryCard
      heading={groupName(framework)}
      headingLevel={2}
      headingSize="m"
      actions={actions}
      rows={[
        { term: 'Decision', value: <Outcome entry={entry} /> },
        { term: 'From', value: entry.from },
        ...(entry.to ? [{ term: 'Until', value: entry.to }] : []),
        ...factRows(entry),
        ...(earlier.length > 0 ? [{ term: 'History', value: <History earlier={earlier} /> }] : []),
      ]}
    />
  );
}

/** A no that counts needs no tag: it is not something that the person has now. */
function Outcome({ entry: { outcome, status } }: { entry: EntryView }) {
  const colour = isEligibleWith(outcome) ? 'green' : 'grey';
  const hasTag = outcome !== 'NOT_ELIGIBLE' || status !== 'NOW';
  return (
    <>
      {careOutcomeNames[outcome]}{' '}
      {hasTag && <Tag colour={status === 'NOW' ? colour : 'grey'}>{entryStatusNames[status]}</Tag>}
    </>
  );
}

function factRows(row: EntryView | EarlierView): SummaryRow[] {
  const { why } = row;
  return [
    { term: 'Decided by', value: <span className="app-break">{`${row.decidedBy}, ${row.decidedOn}`}</span> },
    { term: 'Where', value: whereNames[row.decidedWhere] },
    ...(row.reviewed ? [{ term: 'Last reviewed before', value: row.reviewed }] : []),
    ...(row.nursing ? [{ term: 'Amount a week', value: row.nursing }] : []),
    ...aftercareRows(row.aftercare),
    ...proseRow('What the NHS pays for', why?.nhsShare),
    ...proseRow('Reasons', why?.reasons),
    ...proseRow('Evidence', why?.evidence),
    ...proseRow('Document', why?.document),
    ...proseRow('Why no nursing care', why?.nursingRefused),
    ...councilRows(why?.council ?? null),
    ...proseRow('Why it was changed', why?.changeReason),
    { term: 'Recorded by', value: row.recorded },
  ];
}

function aftercareRows(aftercare: EntryView['aftercare']): SummaryRow[] {
  if (aftercare === null) return [];
  return [
    { term: 'Detained under', value: sectionNames[aftercare.section] },
    { term: 'Left hospital', value: aftercare.from },
    { term: 'Who pays', value: <span className="app-break">{sharesText(aftercare)}</span> },
  ];
}

function councilRows(council: CouncilView | null): SummaryRow[] {
  if (council === null) return [];
  if ('notConsulted' in council) return proseRow('Why no council was consulted', council.notConsulted);
  return [
    {
      term: 'Council consulted',
      value: <span className="app-break">{`${council.council}: ${council.consultee}, ${council.on}`}</span>,
    },
    ...proseRow('What the council said', council.said),
  ];
}

function proseRow(term: string, text: string | null | undefined): SummaryRow[] {
  return text ? [{ term, value: <Prose text={text} /> }] : [];
}

function History({ earlier }: Pick<EntryView, 'earlier'>) {
  const count = earlier.length === 1 ? '1 earlier record' : `${earlier.length} earlier records`;
  return (
    <Details summary={count}>
      {earlier.map((row) => (
        <SummaryList
          key={row.rowId}
          rows={[
            { term: 'Decision', value: careOutcomeNames[row.outcome] },
            { term: 'Then', value: changeNames[row.change] },
            { term: 'From', value: row.from },
            ...(row.to ? [{ term: 'Until', value: row.to }] : []),
            ...factRows(row),
          ]}
        />
      ))}
    </Details>
  );
}
