import { ListTable } from '@/components/lists/list-table';

export type UseRow = {
  name: string;
  jobTitle: string | null;
  searches: number;
  exports: number;
  opened: number;
  limits: number;
};

/** What each user did on a day, one in each row. */
export function UseTable({ users }: { users: readonly UseRow[] }) {
  return (
    <ListTable
      caption="Searches and exports by user"
      columns={[
        { key: 'who', text: 'Account' },
        { key: 'searches', text: 'Searches', isNumeric: true },
        { key: 'exports', text: 'Exports', isNumeric: true },
        { key: 'opened', text: 'Opened outside the caseload', isNumeric: true },
        { key: 'limits', text: 'Reached a limit', isNumeric: true },
      ]}
      rows={users.map(({ name, jobTitle, searches, exports, opened, limits }, index) => ({
        key: String(index),
        cells: [
          <>
            {name}
            {jobTitle && <small>{jobTitle}</small>}
          </>,
          searches,
          exports,
          opened,
          limits,
        ],
      }))}
    />
  );
}
