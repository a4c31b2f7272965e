import 'server-only';
import type { ClockKind } from '@/lib/case/rules/clock-kind';
import { clockName, clockRow } from '@/lib/case/rules/clock-names';
import type { PhbGroup } from '@/lib/case/rules/groups';
import { formatPence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { InboxRow } from '@/lib/home/store/inbox';
import { listedPerson } from '@/lib/person/rules/person-name';
import { penceFrom } from '@/lib/platform/db/pence';
import { inboxStatusOf } from './decision-status';

/** One item that waits for the commissioner, as a line of a list. */
export type InboxItem = {
  id: string;
  person: string;
  personHref: string;
  /** Null for a person without a case. */
  group: PhbGroup | null;
  /** In words. */
  diedOn: string | null;
  kind: ClockKind;
  what: string;
  /** Where it is done; the case if it is not this actor's to do. */
  href: string;
  isMine: boolean;
  note: string | null;
  /** The annual value in words. */
  sum: string;
  dueOn: PlainDate;
  practitioner: string;
};

/** Makes the line of an inbox row, for one actor. */
export function inboxItem(actor: Actor, row: InboxRow): InboxItem {
  const { isMine, note } = inboxStatusOf(actor, row);
  return {
    id: row.id,
    person: listedPerson(row),
    personHref: `/commissioner/people/${row.personId}`,
    group: row.group,
    diedOn: row.diedOn && formatDay(row.diedOn),
    kind: row.kind,
    what: clockName(row.kind),
    href: `/commissioner/${isMine ? workPlace(row) : casePlace(row)}`,
    isMine,
    note,
    sum: row.sumPence === null ? 'Not known yet' : formatPence(penceFrom(row.sumPence)),
    dueOn: row.dueOn,
    practitioner: row.practitioner ?? 'No one yet',
  };
}

/** Where the item is done: on a page of the budget, or below the case or the person. */
function workPlace(row: InboxRow): string {
  const { hrefs } = clockRow(row.kind);
  if (hrefs.budget !== undefined && row.budgetId) return `budgets/${row.budgetId}${hrefs.budget}`;
  return `${casePlace(row)}${hrefs.commissioner ?? ''}`;
}

function casePlace({ caseId, personId }: InboxRow): string {
  return caseId === null ? `people/${personId}` : `cases/${caseId}`;
}
