import { ListTable } from '@/components/lists/list-table';
import { formatInstant } from '@/lib/core/clock';
import type { SignInFailureKind } from '@/lib/core/sign-in-failure';

export type SignInFailureRow = {
  id: string;
  at: Date;
  kind: SignInFailureKind;
  networkAddress: string;
  name: string;
  jobTitle: string | null;
};

const what: Record<SignInFailureKind, string> = {
  WRONG: 'Wrong password or code',
  SUSPENDED: 'The account is suspended',
  SLOWED: 'Had to wait: many tries',
};

/** Failed sign-ins, one in each row. */
export function SignInFailures({ failures }: { failures: readonly SignInFailureRow[] }) {
  return (
    <ListTable
      caption="Failed sign-ins"
      columns={[
        { key: 'who', text: 'Account' },
        { key: 'at', text: 'When' },
        { key: 'what', text: 'What happened' },
        { key: 'from', text: 'Network address' },
      ]}
      rows={failures.map(({ id, at, kind, networkAddress, name, jobTitle }) => ({
        key: id,
        cells: [
          <>
            {name}
            {jobTitle && <small>{jobTitle}</small>}
          </>,
          formatInstant(at),
          what[kind],
          <span key="from" className="app-break">
            {networkAddress}
          </span>,
        ],
      }))}
    />
  );
}
