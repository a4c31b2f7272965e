import { countOf } from '@/components/lists/count-text';
import { Table } from '@/components/nhs/table';
import { formatPence } from '@/lib/core/money';
import { formatDay } from '@/lib/core/plain-date';
import type { StaffFileView } from '@/lib/identity/queries/staff-file';
import { staffRoleText } from '@/lib/identity/rules/staff-role';
import { STAFF_LINE_FAULTS } from './staff-line-faults';

/** What the dry run of a list of staff found: lines to mend first, then who would be invited. */
export function StaffFileFound({ file: { people, already, faults } }: { file: StaffFileView }) {
  return (
    <>
      {faults.length > 0 && (
        <Table
          caption={`${countOf(faults.length, 'line', 'lines')} cannot be used`}
          captionSize="s"
          columns={[
            { key: 'line', text: 'Line' },
            { key: 'why', text: 'Why, and how to mend it' },
          ]}
          rows={faults.map(({ line, fault }) => ({
            key: `${line}`,
            cells: [`${line}`, STAFF_LINE_FAULTS[fault]],
          }))}
        />
      )}
      {already.length > 0 && (
        <p>{`${countOf(already.length, 'person has', 'people have')} their role already. They stay as they are.`}</p>
      )}
      {people.length === 0 ? (
        <p>There is no one in it to invite.</p>
      ) : (
        <Table
          caption={`${countOf(people.length, 'person', 'people')} to invite`}
          captionSize="s"
          columns={[
            { key: 'name', text: 'Name' },
            { key: 'email', text: 'Email' },
            { key: 'role', text: 'Role' },
            { key: 'limit', text: 'Limit', isNumeric: true },
            { key: 'from', text: 'From' },
          ]}
          rows={people.map(({ line, name, email, role, duty, limit, startsOn }) => ({
            key: `${line}`,
            cells: [
              name,
              <span key="email" className="app-break">
                {email}
              </span>,
              staffRoleText({ role, duty }),
              limit === null ? 'None' : formatPence(limit),
              formatDay(startsOn),
            ],
          }))}
          isFirstCellHeader
          isResponsive
        />
      )}
    </>
  );
}
