import { beforeEach, describe, expect, it } from 'vitest';
import { addDays, day } from '@/lib/core/plain-date';
import { acceptInvitation } from '@/lib/identity/commands/accept-invitation';
import { addCommissioner } from '@/lib/identity/commands/add-commissioner';
import { invitationState } from '@/lib/identity/queries/invitation-state';
import { findAccount } from '@/lib/platform/db/session';
import { hashPassword, passwordMatches } from '@/lib/web/auth/password';
import { onDay } from '../../support/day';
import { aCommissioner, aSession, aStaffMember } from '../../support/identity';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';

const today = day('2026-06-15');
const PASSWORD = 'three walls under rain';
let code: string;
let email: string;
beforeEach(async () => {
  code = await aCommissioner();
  email = `${code.toLowerCase()}.first@example.nhs.uk`;
});

const add = () => onDay(today, () => addCommissioner({ code, email, name: 'Sam Field' }, today));
const invite = async () => {
  const { invitation } = must(await add());
  if (!invitation) throw new Error('There is no invitation');
  return invitation;
};
const accept = (
  invitationId: string,
  typed: string,
  given: { password?: string; on?: typeof today } = {},
) => {
  const { password = PASSWORD, on = today } = given;
  return onDay(on, () => acceptInvitation({ invitationId, code: typed, password, hashPassword }, on));
};
const actions = async () => {
  const query = 'SELECT action FROM audit_event WHERE commissioner_code = $1 ORDER BY id';
  return (await sql<{ action: string }>(query, [code])).map(({ action }) => action);
};
const refusalOf = async (result: ReturnType<typeof accept>) => {
  const given = await result;
  return given.ok ? 'ok' : given.error.kind;
};

describe('a commissioner is added', () => {
  it('with an administrator who has no password and is invited, all of it on record', async () => {
    const added = must(await add());
    expect(added).toMatchObject({
      isNew: true,
      isNewAccount: true,
      isNewAdministrator: true,
      invitation: { lastDay: '2026-06-22' },
    });
    expect(await actions()).toEqual(['account:create', 'commissioner:add', 'role:grant', 'account:invite']);
    expect(await findAccount(email)).toMatchObject({ passwordHash: null });
    const [kept] = await sql('SELECT * FROM invitation WHERE commissioner_code = $1', [code]);
    expect(JSON.stringify(kept)).not.toContain(added.invitation?.code);
  });

  it('once: a second run makes nothing again, and its invitation takes the place of the first', async () => {
    const first = await invite();
    const again = must(await add());
    expect(again).toMatchObject({ isNew: false, isNewAccount: false, isNewAdministrator: false });
    expect((await actions()).slice(4)).toEqual(['account:invite']);
    expect(await onDay(today, () => invitationState(first.id))).toBe('REPLACED');
    expect(await refusalOf(accept(first.id, first.code))).toBe('not-open');
    must(await accept(again.invitation?.id ?? '', again.invitation?.code ?? ''));
    expect(must(await add()).invitation).toBeNull();
  });

  it('never for a code that is not listed, or one that closed, and then names who took over', async () => {
    const at = (asked: string) => addCommissioner({ code: asked, email, name: 'Sam' }, day('2026-11-30'));
    expect(await at('ZZZ')).toMatchObject({ ok: false, error: { kind: 'unknown-code' } });
    expect(await at('QH8')).toMatchObject({
      ok: false,
      error: { kind: 'closed', on: '2026-03-31', successors: [expect.stringMatching(/^D7T5G NHS Essex/)] },
    });
    // Its own successor closed in turn.
    expect(await at('06Q')).toMatchObject({ error: { successors: [expect.stringMatching(/^D7T5G /)] } });
    expect(await findAccount(email)).toBeNull();
  });

  it('never with an account that is suspended, and leaves no trace then', async () => {
    const left = await aStaffMember('AUDITOR', await aCommissioner());
    await sql('UPDATE user_account SET suspended_at = now() WHERE id = $1', [left.userId]);
    email = left.email;
    expect(await add()).toMatchObject({ ok: false, error: { kind: 'account-suspended' } });
    expect(await actions()).toEqual([]);
  });
});

describe('an invitation', () => {
  it('sets the password with its code, however it is typed, and ends what sessions there were', async () => {
    const { id, code: secret } = await invite();
    const account = await findAccount(email);
    const actor = { ...(await aStaffMember('AUDITOR', code)), userId: account?.id ?? '' };
    await aSession(actor);
    must(await accept(id, ` ${secret.toLowerCase().replaceAll('-', ' ')}`));
    const { passwordHash } = (await findAccount(email)) ?? {};
    expect(await passwordMatches(passwordHash ?? null, PASSWORD)).toBe(true);
    expect(await sql('SELECT FROM session WHERE user_id = $1 AND ended_at IS NULL', [actor.userId])).toEqual(
      [],
    );
    expect((await actions()).at(-1)).toBe('invitation:accept');
  });

  it('is used once, also by two at once', async () => {
    const { id, code: secret } = await invite();
    const both = await Promise.all([refusalOf(accept(id, secret)), refusalOf(accept(id, secret))]);
    expect(both.sort()).toEqual(['not-open', 'ok']);
    expect(await refusalOf(accept(id, secret))).toBe('not-open');
    expect(await onDay(today, () => invitationState(id))).toBe('USED');
  });

  it('ends after five wrong codes, and a refused password is none', async () => {
    const { id, code: secret } = await invite();
    for (let n = 0; n < 6; n += 1)
      expect(await refusalOf(accept(id, secret, { password: 'password1234' }))).toBe('often-chosen');
    for (let n = 0; n < 4; n += 1) expect(await refusalOf(accept(id, 'wrong'))).toBe('wrong-code');
    expect(await refusalOf(accept(id, 'wrong'))).toBe('not-open');
    expect(await refusalOf(accept(id, secret))).toBe('not-open');
    expect(await onDay(today, () => invitationState(id))).toBe('SPENT');
  });

  it('works on its last day and not on the day after', async () => {
    const { id, code: secret, lastDay } = await invite();
    const after = addDays(lastDay, 1);
    expect(await refusalOf(accept(id, secret, { on: after }))).toBe('not-open');
    expect(await onDay(after, () => invitationState(id))).toBe('LATE');
    expect(await refusalOf(accept(id, secret, { on: lastDay }))).toBe('ok');
  });

  it('sets no password of an account that was suspended after it', async () => {
    const { id, code: secret } = await invite();
    await sql('UPDATE user_account SET suspended_at = now() WHERE email = $1', [email]);
    expect(await refusalOf(accept(id, secret))).toBe('not-open');
    expect(await findAccount(email)).toMatchObject({ passwordHash: null });
  });

  it('sets no password once the role it was for has ended, and does for one that begins later', async () => {
    const { id, code: secret } = await invite();
    const role = (set: string) => sql(`UPDATE membership SET ${set} WHERE commissioner_code = $1`, [code]);
    await role(`ends_on = '2026-06-14', starts_on = '2026-06-01'`);
    expect(await onDay(today, () => invitationState(id))).toBe('ENDED');
    expect(await refusalOf(accept(id, secret))).toBe('not-open');
    expect(await findAccount(email)).toMatchObject({ passwordHash: null });
    await role(`ends_on = NULL, starts_on = '2026-06-20'`);
    expect(await refusalOf(accept(id, secret))).toBe('ok');
  });

  it('comes again once the owner has taken a password away, as docs/operations.md says', async () => {
    const first = await invite();
    must(await accept(first.id, first.code));
    await sql('UPDATE user_account SET password_hash = NULL WHERE email = $1', [email]);
    const again = await invite();
    expect(await refusalOf(accept(first.id, first.code))).toBe('not-open');
    expect(await refusalOf(accept(again.id, again.code))).toBe('ok');
  });

  it('is nothing where there is none', async () => {
    expect(await invitationState('no-id')).toBeNull();
    expect(await invitationState('00000000-0000-7000-8000-000000000000')).toBeNull();
    expect(await refusalOf(accept('00000000-0000-7000-8000-000000000000', 'x'))).toBe('not-open');
  });
});
