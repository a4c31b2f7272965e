import 'server-only';
import { formatInstant } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { ReadStaffFile } from '@/lib/identity/rules/staff-file';
import type { StaffLine } from '@/lib/identity/rules/staff-line';
import { readStaffFile } from '@/lib/identity/store/read-staff-file';
import {
  type FoundInStaffFile,
  findWaitingFile,
  listMadeInvitations,
  type MadeInvitation,
} from '@/lib/identity/store/staff-file';
import { query, queryById } from '@/lib/platform/db/transaction';

export type StaffLineView = StaffLine & { line: number };

export type StaffFileView = {
  id: string;
  fileName: string;
  by: string;
  /** Who would be invited. */
  people: StaffLineView[];
  already: readonly number[];
  faults: FoundInStaffFile['faults'];
};

type Faults = FoundInStaffFile['faults'];

/** The list of staff that waits to be loaded, as its dry run found it and as it reads today. */
export type WaitingStaffFile = { file: StaffFileView | null };

/** Null: not for this role. */
export function waitingStaffFile(actor: Actor, today: PlainDate): Promise<WaitingStaffFile | null> {
  return query(actor, 'user:view', async (scope) => {
    const waiting = await findWaitingFile(scope);
    const read = waiting && readStaffFile(waiting.content, today);
    if (!waiting || !read?.ok) return { file: null };
    const { id, fileName, found, sentBy, sentAt } = waiting;
    const people = read.value.people
      .filter(({ line }) => found.invited.includes(line))
      .map(({ line, person }) => ({ ...person, line }));
    const by = `${sentBy}, ${formatInstant(sentAt)}`;
    const faults = faultsToday(found.faults, read.value.faults);
    return { file: { id, fileName, by, people, already: found.already, faults } };
  });
}

/** What the dry run found, and what has become wrong since: a first day that is over by now. */
function faultsToday(found: Faults, today: ReadStaffFile['faults']): Faults {
  const kept = found.filter(({ line }) => !today.some((one) => one.line === line));
  return [...kept, ...today].sort((a, b) => a.line - b.line);
}

/** The invitations of a loaded list that still wait. Null: not for this role, or no id of a list. */
export function madeInvitations(actor: Actor, fileId: string): Promise<MadeInvitation[] | null> {
  const asked = { permission: 'user:view', ids: [fileId] } as const;
  return queryById(actor, asked, (scope) => listMadeInvitations(scope, fileId));
}
