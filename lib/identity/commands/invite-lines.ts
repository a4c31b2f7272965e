import 'server-only';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import type { NumberedLine } from '@/lib/identity/rules/staff-file';
import type { MadeByFile, RefusedStaffLine } from '@/lib/identity/store/staff-file';
import type { Scope } from '@/lib/platform/db/scope';
import { inviteWithin } from './invite-user';

export type InvitedLines = { made: MadeByFile[]; already: number[]; refused: RefusedStaffLine[] };

type Invite = { reason: string; newCode: (invitationId: string) => string };

/** Invites the people of a list, one after the other. A line that is refused leaves the others alone. */
export async function inviteLines(
  scope: Scope,
  people: readonly NumberedLine[],
  today: PlainDate,
  { reason, newCode }: Invite,
): Promise<InvitedLines> {
  const all: InvitedLines = { made: [], already: [], refused: [] };
  for (const { line, person } of people) {
    const asked = { ...person, accountId: newId(), reason };
    const invited = await inviteWithin(scope, asked, today, newCode);
    if (invited.ok) {
      const { userId, invitation } = invited.value;
      all.made.push({ line, userId, invitationId: invitation?.id ?? null });
    } else addRefused(all, line, invited.error.kind);
  }
  return all;
}

function addRefused({ already, refused }: InvitedLines, line: number, kind: string): void {
  const fault = FAULTS.find((one) => one === kind);
  if (kind === 'has-the-role') already.push(line);
  else if (fault) refused.push({ line, fault });
  else throw new Error(`Line ${line} was read and is refused: ${kind}`);
}

const FAULTS = [
  'own-role',
  'account-suspended',
  'waits-elsewhere',
  'account-of-family',
  'leads-not-apart',
] as const;
