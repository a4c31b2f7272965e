import 'server-only';
import { now, todayInLondon } from '@/lib/core/clock';
import type { LinkKind } from '@/lib/core/link-kind';
import type { MessageKind } from '@/lib/core/message-kind';
import { whyNotEmailed } from '@/lib/family/commands/why-not-emailed';
import { MOST_WRONG_CODES } from '@/lib/identity/rules/invitation';
import { turnOf } from '@/lib/message/rules/message-state';
import { type MessageText, messageText } from '@/lib/message/rules/message-text';
import { needsProof, type StopReason, stopReason } from '@/lib/message/rules/stop-reason';
import { findAboutPerson } from '@/lib/message/store/about-person';
import {
  findAddress,
  findSenderName,
  isInvitation,
  lockMessage,
  type MessageAddress,
  moveMessage,
  type OutboxRow,
} from '@/lib/message/store/outbox';
import { findAccountLink } from '@/lib/platform/db/account-link';
import { findInvitationState } from '@/lib/platform/db/invitation';
import type { SystemScope } from '@/lib/platform/db/system-command';
import { env, messageWay } from '@/lib/platform/env';
import { addJobAt } from '@/lib/platform/jobs/add-job';
import { linkToken } from '@/lib/platform/seal/link-token';
import { changeMessage } from './change-message';

/** A message that this worker has taken, with its words. */
export type ClaimedMessage = {
  row: OutboxRow;
  claimedAt: Date;
  to: string;
  fromName: string;
  text: MessageText;
};

/** Takes a message, if it is its time and it may go. Null: it is not for this worker, or not now. */
export async function claimMessage(scope: SystemScope, id: string): Promise<ClaimedMessage | null> {
  const row = await lockMessage(scope, id);
  if (!row) return null;
  const at = now();
  const turn = turnOf(row, at);
  switch (turn.turn) {
    case 'none':
      return null;
    case 'later':
      await addJobAt(scope, { kind: 'send-message', subjectId: id, at: turn.at });
      return null;
    case 'give-up':
      await changeMessage(scope, row, { state: 'GIVEN_UP', fault: 'NEVER_ENDED', settledAt: at });
      return null;
    case 'take':
      return take(scope, row, at);
  }
}

async function take(scope: SystemScope, row: OutboxRow, claimedAt: Date): Promise<ClaimedMessage | null> {
  await moveMessage(scope, row, { state: 'CLAIMED', claimedAt, tries: row.tries + 1 });
  const address = await findAddress(scope, row.id);
  const stoppedBecause = address && (await whyStopped(scope, row, address));
  if (!address || stoppedBecause) {
    const because = stoppedBecause ?? 'ACCOUNT_CLOSED';
    await changeMessage(scope, row, { state: 'STOPPED', stoppedBecause: because, settledAt: claimedAt });
    return null;
  }
  const fromName = await findSenderName(scope);
  return { row, claimedAt, to: address.email, fromName, text: textOf(row, fromName) };
}

async function whyStopped(
  scope: SystemScope,
  row: OutboxRow,
  { isProved }: MessageAddress,
): Promise<StopReason | null> {
  const { kind, personId, userId, subjectId } = row;
  if (messageWay() === 'none') return 'NO_WAY';
  if (kind === 'FAMILY_INVITATION') return whyNotEmailed(scope, subjectId, todayInLondon());
  if (kind === 'STAFF_INVITATION' || linkKindOf(kind))
    return (await isStillOpen(scope, kind, subjectId)) ? null : 'LINK_ENDED';
  if (personId === null) return null;
  if (needsProof(kind) && !isProved) return 'UNPROVED';
  const about = await findAboutPerson(scope, { personId, userId });
  return about ? stopReason(about, kind, todayInLondon()) : 'AUTHORITY_ENDED';
}

/** Whether what the link of a message opens can still be opened. */
function isStillOpen(scope: SystemScope, kind: MessageKind, id: string | null): Promise<boolean> {
  const link = linkKindOf(kind);
  return link ? isLinkOpen(scope, link, id) : isInvitationOpen(scope, id);
}

async function isInvitationOpen(scope: SystemScope, id: string | null): Promise<boolean> {
  const asked = { mostTries: MOST_WRONG_CODES, today: todayInLondon() };
  return id !== null && (await findInvitationState({ ...asked, id }, scope)) === 'OPEN';
}

async function isLinkOpen(scope: SystemScope, kind: LinkKind, id: string | null): Promise<boolean> {
  const link = id && (await findAccountLink({ id, kind, at: now(), today: todayInLondon() }, scope));
  return link ? link.state === 'OPEN' : false;
}

/** The kind of the link to an account that a message brings. Null: it brings none. */
function linkKindOf(kind: MessageKind): LinkKind | null {
  const kinds: Partial<Record<MessageKind, LinkKind>> = {
    PASSWORD_LINK: 'PASSWORD',
    ADDRESS_LINK: 'ADDRESS',
  };
  return kinds[kind] ?? null;
}

function textOf({ kind, subjectId }: OutboxRow, sender: string): MessageText {
  const invitationId = isInvitation(kind) ? subjectId : null;
  const link = linkKindOf(kind);
  const token = link && subjectId ? linkToken(link, subjectId) : null;
  return messageText({ kind, sender, publicUrl: env().PUBLIC_URL, invitationId, token });
}
