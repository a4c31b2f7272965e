import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendAgain } from '@/lib/message/commands/send-again';
import { env } from '@/lib/platform/env';
import { sendByNotify } from '@/lib/platform/outbox/notify';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { anInvitedAccount, letPass, messageOf, sendNow } from '../../support/message';
import { answerNext, closeNotify, taken } from '../../support/notify-stand-in';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';

let code: string;
beforeAll(async () => {
  code = await aCommissioner();
});
beforeEach(() => void taken.splice(0));
afterAll(closeNotify);

describe('GOV.UK Notify', () => {
  it('gets an email with a token of our key, and our reference and no other', async () => {
    const { account, messageId } = await anInvitedAccount(code);
    const sent = await sendNow(messageId);
    expect(taken).toMatchObject([
      { to: account.email, reference: sent.reference, subject: 'Set up your account' },
    ]);
    expect(sent).toMatchObject({ state: 'SENT', channel: 'EMAIL', provider_id: taken[0]?.id });
  });

  it('that took an email and did not say so is asked, and gets it once', async () => {
    const { messageId } = await anInvitedAccount(code);
    answerNext('take-and-drop');
    expect(await sendNow(messageId)).toMatchObject({ state: 'FAILED', fault: 'NOTIFY_AWAY' });
    await letPass(messageId, 1);
    expect(await sendNow(messageId)).toMatchObject({ state: 'SENT', tries: 2, provider_id: taken[0]?.id });
    expect(taken).toHaveLength(1);
  });

  it('that did not take it gets it at the next try', async () => {
    const { messageId } = await anInvitedAccount(code);
    answerNext('drop');
    await sendNow(messageId);
    await letPass(messageId, 1);
    expect(await sendNow(messageId)).toMatchObject({ state: 'SENT', tries: 2 });
    expect(taken).toHaveLength(1);
  });

  it.each([
    [400, 'ValidationError', 'GIVEN_UP'],
    [403, 'BadRequestError', 'GIVEN_UP'],
    [403, 'AuthError', 'FAILED'],
    [429, 'RateLimitError', 'FAILED'],
    [500, 'Exception', 'FAILED'],
  ])('that answers %i %s leaves the message %s', async (status, error, state) => {
    const { messageId } = await anInvitedAccount(code);
    answerNext({ status, error });
    expect(await sendNow(messageId)).toMatchObject({ state, fault: `NOTIFY_${status}` });
  });

  it('that takes no more today is asked again after midnight', async () => {
    const { messageId } = await anInvitedAccount(code);
    answerNext({ status: 429, error: 'TooManyRequestsError' });
    await sendNow(messageId);
    const next = (await messageOf(messageId)).next_try_at ?? new Date(0);
    expect(next.getTime()).toBeGreaterThan(Date.now());
    const isMidnight = next.getTime() % 86_400_000 === 0;
    expect(isMidnight || next.getTime() - Date.now() <= 60_000).toBe(true);
  });

  it('is asked first also when an administrator sends a message again', async () => {
    const { messageId } = await anInvitedAccount(code);
    answerNext('take-and-drop');
    await sendNow(messageId);
    await sql(
      `UPDATE outbox_message SET state = 'GIVEN_UP', next_try_at = NULL, settled_at = now() WHERE id = $1`,
      [messageId],
    );
    must(await sendAgain(await aStaffMember('ADMINISTRATOR', code)));
    expect(await sendNow(messageId)).toMatchObject({ state: 'SENT', tries: 1, provider_id: taken[0]?.id });
    expect(taken).toHaveLength(1);
  });

  it('refuses a key that is not ours, and the message waits', async () => {
    const mail = {
      reference: 'a',
      fromName: 'NHS Test',
      to: 'a@test.invalid',
      subject: 'News',
      text: 'News',
    };
    const other = (env().PHB_NOTIFY_KEY ?? '').replace(/[0-9a-f]{12}$/, '000000000000');
    expect(await sendByNotify(mail, true, { ...env(), PHB_NOTIFY_KEY: other })).toEqual({
      ok: false,
      fault: 'NOTIFY_403',
      isFinal: false,
    });
  });
});
