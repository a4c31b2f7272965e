import { Prose } from '@/components/case/request-facts';
import { Details } from '@/components/nhs/details';
import { SummaryList } from '@/components/nhs/summary-list';
import type { MyEligibility } from '@/lib/home/queries/my-eligibility';
import { recordName, whenText } from './my-record-text';

type Entry = MyEligibility['record'][number];

/** Everything that was decided about a person's care, the latest first, and what no longer counts. */
export function MyRecord({ record }: Pick<MyEligibility, 'record'>) {
  if (record.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">Everything we have decided</h2>
      <SummaryList rows={record.map((entry) => ({ id: entry.entryId, ...rowOf(entry) }))} />
    </>
  );
}

function rowOf(entry: Entry) {
  return {
    term: recordName(entry),
    value: (
      <>
        <p>{whenText(entry)}</p>
        <p className="app-break">{`${entry.decidedBy} decided this on ${entry.decidedOn}.`}</p>
        {entry.nursing && <p>{`The NHS pays ${entry.nursing} a week for nursing.`}</p>}
        {entry.why?.nhsShare && (
          <p>
            The NHS pays for: <Prose text={entry.why.nhsShare} />
          </p>
        )}
        {entry.isEnded && entry.why?.changeReason && (
          <p>
            Why it ended: <Prose text={entry.why.changeReason} />
          </p>
        )}
        <Earlier earlier={entry.earlier} framework={entry.framework} />
      </>
    ),
  };
}

function Earlier({ earlier, framework }: Pick<Entry, 'earlier' | 'framework'>) {
  if (earlier.length === 0) return null;
  return (
    <Details summary="What we said before">
      {earlier.map((row) => (
        <p key={row.rowId}>{`${recordName({ ...row, framework })}. ${row.decidedOn}, ${row.decidedBy}.`}</p>
      ))}
    </Details>
  );
}
