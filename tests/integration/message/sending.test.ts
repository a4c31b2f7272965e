import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { TASKS } from '@/app/_jobs/tasks';
import { sendForgotten } from '@/lib/message/commands/send-forgotten';
import { systemCommand } from '@/lib/platform/db/system-command';
import { env } from '@/lib/platform/env';
import { startWorker } from '@/lib/platform/jobs/worker';
import { queueMessage } from '@/lib/platform/outbox/queue-message';
import { sendMail } from '@/lib/platform/outbox/smtp';
import { aCommissioner } from '../../support/identity';
import { atStep, caught, closeMailCatcher, dropConnections, refusal } from '../../support/mail-catcher';
import { anInvitedAccount, letPass, messageOf, messagesTo, sendNow } from '../../support/message';
import { sql } from '../../support/superuser';

let code: string;
beforeAll(async () => {
  code = await aCommissioner();
});
beforeEach(() => void caught.splice(0));
afterAll(closeMailCatcher);

const jobOf = (id: string) =>
  sql<{ run_at: Date }>('SELECT run_at FROM graphile_worker._private_jobs WHERE key = $1', [
    `send-message:${code}:${id}`,
  ]);

describe('a message', () => {
  it('is written with its act and a job to send it, or not at all', async () => {
    const { account, messageId } = await anInvitedAccount(code);
    expect(await jobOf(messageId)).toHaveLength(1);
    const message = {
      kind: 'NEW_DEVICE',
      personId: null,
      userId: account.userId,
      subjectId: account.userId,
    } as const;
    const refused = systemCommand(code, async (scope) => {
      await queueMessage(scope, message);
      throw new Error('refused');
    });
    await expect(refused).rejects.toThrow('refused');
    expect(await messagesTo(account.userId)).toHaveLength(1);
  });

  it('of one act to one account is one, however often the act is done', async () => {
    const { account } = await anInvitedAccount(code);
    const message = {
      kind: 'NEW_DEVICE',
      personId: null,
      userId: account.userId,
      subjectId: account.userId,
    } as const;
    for (let time = 0; time < 2; time += 1)
      await systemCommand(code, (scope) => queueMessage(scope, message));
    expect((await messagesTo(account.userId)).map(({ kind }) => kind)).toEqual([
      'STAFF_INVITATION',
      'NEW_DEVICE',
    ]);
  });

  it('of an invitation has the link and never the code, and keeps no link once it has gone', async () => {
    const { account, invited, messageId } = await anInvitedAccount(code);
    const sent = await sendNow(messageId);
    expect(caught.map(({ to }) => to)).toEqual([[account.email]]);
    expect(caught[0]?.text).toContain(`https://budgets.test.invalid/invitation/${invited.id}`);
    expect(caught[0]?.raw).not.toContain(invited.code);
    expect(sent).toMatchObject({ state: 'SENT', channel: 'EMAIL', subject_id: null, tries: 1 });
    expect(sent.provider_id).toMatch(/^250 /);
    expect(JSON.stringify(sent)).not.toContain(invited.id);
  });

  it('that has gone is not sent again by another job', async () => {
    const { messageId } = await anInvitedAccount(code);
    await sendNow(messageId);
    await sendNow(messageId);
    expect(caught).toHaveLength(1);
  });

  it('of an invitation that a newer one replaced is stopped', async () => {
    const { account, messageId } = await anInvitedAccount(code);
    await sql('UPDATE invitation SET replaced_at = now() WHERE user_id = $1', [account.userId]);
    expect(await sendNow(messageId)).toMatchObject({
      state: 'STOPPED',
      stopped_because: 'LINK_ENDED',
      subject_id: null,
    });
    expect(caught).toEqual([]);
  });

  it('to an account that is suspended is stopped', async () => {
    const { account, messageId } = await anInvitedAccount(code);
    await sql('UPDATE user_account SET suspended_at = now() WHERE id = $1', [account.userId]);
    expect(await sendNow(messageId)).toMatchObject({ state: 'STOPPED', stopped_because: 'ACCOUNT_CLOSED' });
  });
});

it('a worker of the service sends a message by itself as soon as its act is kept', async () => {
  const worker = await startWorker(TASKS);
  const { account } = await anInvitedAccount(code);
  await vi.waitFor(() => expect(caught.map(({ to }) => to)).toContainEqual([account.email]), 5_000);
  await worker.stop();
  expect(await messagesTo(account.userId)).toMatchObject([{ state: 'SENT', tries: 1 }]);
});

describe('a mail server', () => {
  it.each(['connect', 'from', 'to', 'data'] as const)(
    'that breaks off at "%s" gets the message once, later',
    async (step) => {
      const { messageId } = await anInvitedAccount(code);
      atStep(step, dropConnections);
      expect(await sendNow(messageId)).toMatchObject({ state: 'FAILED', tries: 1 });
      expect((await jobOf(messageId))[0]?.run_at).toEqual((await messageOf(messageId)).next_try_at);
      await sendNow(messageId); // too early
      expect(caught).toEqual([]);
      await letPass(messageId, 1);
      expect(await sendNow(messageId)).toMatchObject({ state: 'SENT', tries: 2 });
      expect(caught).toHaveLength(1);
    },
  );

  it('that refuses the address for good ends it at once', async () => {
    const { messageId } = await anInvitedAccount(code);
    atStep('to', () => refusal(550));
    expect(await sendNow(messageId)).toMatchObject({ state: 'GIVEN_UP', fault: 'SMTP_550', tries: 1 });
  });

  it('that refuses for now is asked seven times in all', async () => {
    const { messageId } = await anInvitedAccount(code);
    const states: string[] = [];
    for (let time = 0; time < 8; time += 1) {
      atStep('to', () => refusal(451));
      states.push((await sendNow(messageId)).state);
      await letPass(messageId, 1_440);
    }
    expect(states.filter((state) => state === 'FAILED')).toHaveLength(6);
    expect(await messageOf(messageId)).toMatchObject({ state: 'GIVEN_UP', fault: 'SMTP_451', tries: 7 });
  });

  it('elsewhere than on this machine gets nothing without TLS', async () => {
    const mail = {
      reference: 'a',
      fromName: 'NHS Test',
      to: 'a@test.invalid',
      subject: 'News',
      text: 'News',
    };
    const elsewhere = new URL(env().PHB_SMTP_URL ?? '');
    elsewhere.hostname = '127.0.0.2';
    const sent = await sendMail(mail, { ...env(), PHB_SMTP_URL: elsewhere.href });
    expect(sent).toMatchObject({ ok: false, isFinal: false });
    expect(caught).toEqual([]);
  });
});

it('a message that lost its job gets another from the daily job', async () => {
  const { messageId } = await anInvitedAccount(code);
  await sql('DELETE FROM graphile_worker._private_jobs');
  expect(await sendForgotten(code)).toBe(0);
  await letPass(messageId, 61);
  expect(await sendForgotten(code)).toBe(1);
  expect(await jobOf(messageId)).toHaveLength(1);
});
