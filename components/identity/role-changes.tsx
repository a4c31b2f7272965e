import { dayInLondon } from '@/lib/core/clock';
import { formatPence } from '@/lib/core/money';
import { formatDay } from '@/lib/core/plain-date';
import type { RoleChangeView } from '@/lib/identity/queries/user-view';
import { staffRoleText } from '@/lib/identity/rules/staff-role';

/** What was changed about a user’s roles, the latest first. */
export function RoleChanges({ changes }: { changes: readonly RoleChangeView[] }) {
  if (changes.length === 0) return <p>Nothing has been changed on this page yet.</p>;
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {changes.map((change) => (
        <li key={change.id}>
          {changeText(change)}{' '}
          <span className="app-break app-visually-quiet">
            {`(${change.authorName}, ${formatDay(dayInLondon(change.recordedAt))}: ${change.reason})`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function changeText({ kind, role, duty, onDay, limit }: RoleChangeView): string {
  const name = staffRoleText({ role, duty });
  const within = limit === null ? '' : ` with a limit of ${formatPence(limit)}`;
  switch (kind) {
    case 'GRANTED':
      return `${name} from ${formatDay(onDay)}${within}`;
    case 'LIMIT':
      return `${limit === null ? 'No limit of approval' : `Limit of ${formatPence(limit)}`} from ${formatDay(onDay)}`;
    case 'ENDED':
      return `${name} ends, last day ${formatDay(onDay)}`;
  }
}
