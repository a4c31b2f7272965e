import { ListTable } from '@/components/lists/list-table';
import { formatInstant } from '@/lib/core/clock';

export type SlowedRow = { what: string; count: number; last: Date };

type Props = { accounts: readonly SlowedRow[]; addresses: readonly SlowedRow[] };

/** What has to wait between tries now. */
export function SlowedSignIns({ accounts, addresses }: Props) {
  if (accounts.length + addresses.length === 0)
    return <p>No account and no network address had to wait in the last 15 minutes.</p>;
  return (
    <>
      <p>
        In the last 15 minutes there were many wrong tries. Each new try has to wait. No account is locked: a
        person can still sign in on a device that they have used before.
      </p>
      <Waiting caption="Accounts that wait" what="Account" rows={accounts} />
      <Waiting caption="Network addresses that wait" what="Network address" rows={addresses} />
    </>
  );
}

function Waiting({ caption, what, rows }: { caption: string; what: string; rows: readonly SlowedRow[] }) {
  if (rows.length === 0) return null;
  return (
    <ListTable
      caption={caption}
      captionSize="s"
      hasCaption
      columns={[
        { key: 'what', text: what },
        { key: 'count', text: 'Tries refused', isNumeric: true },
        { key: 'last', text: 'Last try' },
      ]}
      rows={rows.map((row) => ({
        key: row.what + row.last.toISOString(),
        cells: [
          <span key="what" className="app-break">
            {row.what}
          </span>,
          String(row.count),
          formatInstant(row.last),
        ],
      }))}
    />
  );
}
