import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runAt } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { sendAgain } from '@/lib/message/commands/send-again';
import { messageList } from '@/lib/message/queries/message-list';
import { systemCommand } from '@/lib/platform/db/system-command';
import { queueMessage } from '@/lib/platform/outbox/queue-message';
import { type Account, aCommissioner, aStaffMember } from '../../support/identity';
import { atStep, caught, closeMailCatcher, refusal } from '../../support/mail-catcher';
import { anInvitedAccount, type InvitedAccount, messageOf, sendNow } from '../../support/message';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

let administrator: Account;
let givenUp: InvitedAccount;
let elsewhere: InvitedAccount;

beforeAll(async () => {
  const code = await aCommissioner();
  administrator = await aStaffMember('ADMINISTRATOR', code);
  givenUp = await anInvitedAccount(code);
  elsewhere = await anInvitedAccount(await aCommissioner());
  for (const { messageId } of [givenUp, elsewhere]) {
    atStep('to', () => refusal(550));
    await sendNow(messageId);
  }
});
afterAll(closeMailCatcher);

const idsOf = async (...asked: Parameters<typeof messageList>) =>
  (await messageList(...asked))?.messages.map(({ id }) => id) ?? null;

describe('the messages of a commissioner', () => {
  it('are seen by its administrator and auditor, and by no other role', async () => {
    const { commissionerCode: code } = administrator;
    const auditor = await aStaffMember('AUDITOR', code);
    for (const actor of [administrator, auditor])
      expect(await idsOf(actor, 'given-up', undefined)).toEqual([givenUp.messageId]);
    const others = ['PHB_LEAD', 'FINANCE_OFFICER', 'PRACTITIONER'] as const;
    for (const role of others)
      expect(await messageList({ ...administrator, role }, 'given-up', undefined)).toBeNull();
    const list = await messageList(auditor, 'given-up', undefined);
    expect(list?.maySendAgain).toBe(false);
    expect(list?.messages[0]).toMatchObject({
      name: givenUp.account.displayName,
      fault: 'SMTP_550',
      text: null,
    });
  });

  it('come 25 at a time, the latest first, and an id of another commissioner begins nothing', async () => {
    const code = await aCommissioner();
    const admin = await aStaffMember('ADMINISTRATOR', code);
    const { account } = await anInvitedAccount(code);
    for (let n = 1; n <= 26; n += 1) {
      const message = {
        kind: 'NEW_DEVICE',
        personId: null,
        userId: account.userId,
        subjectId: newId(),
      } as const;
      await runAt(new Date(Date.now() + n * 1_000), () =>
        systemCommand(code, (scope) => queueMessage(scope, message)),
      );
    }
    const first = await messageList(admin, 'waiting', undefined);
    const second = await messageList(admin, 'waiting', first?.next ?? undefined);
    expect([first?.messages.length, second?.messages.length, second?.next]).toEqual([25, 2, null]);
    const all = [...(first?.messages ?? []), ...(second?.messages ?? [])];
    expect(new Set(all.map(({ id }) => id)).size).toBe(27);
    const days = all.map(({ queuedAt }) => queuedAt.getTime());
    expect(days).toEqual(days.toSorted((one, other) => other - one));
    expect(await idsOf(admin, 'waiting', elsewhere.messageId)).toEqual([]);
  });

  it('that were given up are sent again, once, by an administrator, on record', async () => {
    const { messageId } = givenUp;
    expect(await kindOf(sendAgain({ ...administrator, role: 'AUDITOR' }))).toBe('not-found');
    expect(must(await sendAgain(administrator))).toEqual({ count: 1 });
    expect(await kindOf(sendAgain(administrator))).toBe('none-given-up');
    expect(await messageOf(messageId)).toMatchObject({ state: 'QUEUED', tries: 0 });
    expect(await messageOf(elsewhere.messageId)).toMatchObject({ state: 'GIVEN_UP' });
    caught.splice(0);
    expect(await sendNow(messageId)).toMatchObject({ state: 'SENT', tries: 1 });
    expect(caught.map(({ to }) => to)).toEqual([[givenUp.account.email]]);
    const trail = await sql<{ action: string }>(
      'SELECT action FROM audit_event WHERE subject_id = $1 ORDER BY at, sequence',
      [messageId],
    );
    expect(trail.map(({ action }) => action)).toEqual(['message:give-up', 'message:again', 'message:send']);
  });
});
