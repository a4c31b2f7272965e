import 'server-only';
import { now } from '@/lib/core/clock';
import { nextTryAfter } from '@/lib/message/rules/message-state';
import { lockMessage, type OutboxRow } from '@/lib/message/store/outbox';
import { type SystemScope, systemCommand } from '@/lib/platform/db/system-command';
import { messageWay } from '@/lib/platform/env';
import type { JobSubject } from '@/lib/platform/jobs/job-kinds';
import type { Mailed } from '@/lib/platform/outbox/mailed';
import { sendByNotify } from '@/lib/platform/outbox/notify';
import { sendMail } from '@/lib/platform/outbox/smtp';
import { changeMessage, type TryEnded } from './change-message';
import { type ClaimedMessage, claimMessage } from './claim-message';

/**
 * The job that sends one message: takes it, hands it over, and writes down what came of it. Each is a step of
 * its own, so that a process may end after any of them (docs/decisions/0035). A fault of the mail server is
 * no fault of the job: the message waits for its next try.
 */
export async function sendMessage({ commissionerCode, subjectId }: JobSubject): Promise<void> {
  const claimed = await systemCommand(commissionerCode, (scope) => claimMessage(scope, subjectId));
  if (!claimed) return;
  const mailed = await handOver(claimed);
  await systemCommand(commissionerCode, (scope) => settle(scope, claimed, mailed));
}

async function handOver({ row, to, fromName, text: { subject, lines } }: ClaimedMessage): Promise<Mailed> {
  const mail = { reference: row.reference, fromName, to, subject, text: `${lines.join('\n\n')}\n` };
  switch (messageWay()) {
    case 'smtp':
      return sendMail(mail);
    case 'notify':
      return sendByNotify(mail, row.tries === 0 && row.fault === null);
    case 'page':
      return { ok: true, providerId: null };
    case 'none':
      throw new Error('Claimed without a way to send');
  }
}

/** One that another worker has taken meanwhile is left to it. */
async function settle(scope: SystemScope, { row, claimedAt }: ClaimedMessage, mailed: Mailed): Promise<void> {
  const locked = await lockMessage(scope, row.id);
  if (locked?.state !== 'CLAIMED' || locked.claimedAt?.getTime() !== claimedAt.getTime()) return;
  await changeMessage(scope, locked, changeBy(locked, mailed));
}

function changeBy({ tries }: OutboxRow, mailed: Mailed): TryEnded {
  const at = now();
  if (mailed.ok) {
    const channel = messageWay() === 'page' ? 'PAGE' : 'EMAIL';
    return { state: 'SENT', channel, providerId: mailed.providerId, settledAt: at };
  }
  const { fault } = mailed;
  const nextTryAt = later(nextTryAfter(tries, mailed.isFinal, at), mailed.notBefore);
  return nextTryAt ? { state: 'FAILED', fault, nextTryAt } : { state: 'GIVEN_UP', fault, settledAt: at };
}

function later(next: Date | null, notBefore: Date | undefined): Date | null {
  return next && notBefore && notBefore > next ? notBefore : next;
}
