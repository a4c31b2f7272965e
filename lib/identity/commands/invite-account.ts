import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import { lastDayOfInvitation } from '@/lib/identity/rules/invitation';
import { insertInvitation } from '@/lib/platform/db/invitation';
import type { ActingScope } from '@/lib/platform/db/scope';
import { queueMessage } from '@/lib/platform/outbox/queue-message';
import { hashInvitationCode, newInvitationCode } from './invitation-code';

/**
 * `code` is nowhere else: who loses it needs a new invitation. The link goes by email where messages leave
 * (lib/platform/outbox), the code never does.
 */
export type Invited = { id: string; code: string; lastDay: PlainDate };

/**
 * The same with its code encrypted. What a command of a form answers is kept for a day, so that a form sent
 * twice gets one answer; a code must not be.
 */
export type SealedInvitation = { id: string; sealed: string };
export type SealCode = (code: string) => string;

export function sealInvitation({ id, code }: Invited, seal: SealCode): SealedInvitation {
  return { id, sealed: seal(code) };
}

/**
 * Invites an account of the commissioner's staff to set its first password. Null: it has one, or may not sign
 * in.
 */
export async function inviteAccount(
  scope: ActingScope,
  userId: string,
  today: PlainDate,
  newCode: (invitationId: string) => string = newInvitationCode,
): Promise<Invited | null> {
  const id = newId();
  const invited = { id, code: newCode(id), lastDay: lastDayOfInvitation(today) };
  const { code, lastDay } = invited;
  const codeHash = hashInvitationCode(id, code);
  if (!(await insertInvitation(scope, { id, userId, codeHash, at: now(), lastDay }))) return null;
  await recordEvent(scope, {
    action: 'account:invite',
    personId: null,
    subjectKind: 'account',
    subjectId: userId,
    after: { id, lastDay },
  });
  await queueMessage(scope, { kind: 'STAFF_INVITATION', personId: null, userId, subjectId: id });
  return invited;
}
