import { Table } from '@/components/nhs/table';
import { Tag } from '@/components/nhs/tag';
import type { PracticeSearchView } from '@/lib/practice/queries/practice-search';
import type { PracticeView } from '@/lib/practice/rules/practice-view';

type Props = {
  found: PracticeSearchView;
  /** Where a practice leads; undefined: it is only shown. */
  hrefOf?: (code: string) => string;
};

/** What a search for a GP practice found, or why it found nothing. */
export function FoundPractices({ found, hrefOf }: Props) {
  if (found.kind === 'too-short') return null;
  if (found.kind === 'no-file')
    return <p>No practice file is loaded yet. An administrator loads it on this page.</p>;
  const { practices, isMore } = found;
  if (practices.length === 0)
    return (
      <p>No GP practice was found. Check the spelling, or enter fewer words or the code of the practice.</p>
    );
  return (
    <>
      <Table
        captionId="found"
        caption={isMore ? `The first ${practices.length} GP practices found` : countText(practices.length)}
        captionSize="s"
        columns={COLUMNS}
        rows={practices.map((practice) => rowOf(practice, hrefOf))}
        isFirstCellHeader
        isResponsive
      />
      {isMore && <p>There are more. Enter more of the name or the postcode.</p>}
    </>
  );
}

const COLUMNS = [
  { key: 'name', text: 'Practice' },
  { key: 'code', text: 'Code' },
  { key: 'place', text: 'Address' },
  { key: 'commissioner', text: 'Commissioner' },
];

const countText = (count: number) => (count === 1 ? '1 GP practice found' : `${count} GP practices found`);

function rowOf({ code, name, place, commissioner, isOwn, closed }: PracticeView, hrefOf: Props['hrefOf']) {
  const linked = hrefOf ? <a href={hrefOf(code)}>{name}</a> : name;
  const practice = closed ? (
    <>
      {linked} <Tag colour="grey">Closed</Tag> <span className="app-break">{closed}</span>
    </>
  ) : (
    linked
  );
  const responsible = isOwn ? (
    commissioner
  ) : (
    <>
      {commissioner} <Tag colour="yellow">Another commissioner</Tag>
    </>
  );
  return { key: code, cells: [practice, code, place, responsible] };
}
