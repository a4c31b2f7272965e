import { beforeEach, describe, expect, it } from 'vitest';
import { todayInLondon } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { addDays } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { ROLES } from '@/lib/core/policy/role';
import { confirmFactorReset, takeBackFactorReset } from '@/lib/identity/commands/answer-factor-reset';
import { askFactorReset } from '@/lib/identity/commands/ask-factor-reset';
import { endRole } from '@/lib/identity/commands/end-role';
import { factorReset, factorResets } from '@/lib/identity/queries/factor-resets';
import { findFactorNeed } from '@/lib/platform/db/second-factor';
import {
  type Account,
  aCommissioner,
  aRecoveryCode,
  aSession,
  aStaffMember,
  giveFactor,
  giveRole,
} from '../../support/identity';
import { messagesTo } from '../../support/message';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

const today = todayInLondon();
const REASON = 'I met her at the office';
let code: string;
let admin: Actor;
let lead: Actor;
let nurse: Account;

beforeEach(async () => {
  code = await aCommissioner();
  admin = await aStaffMember('ADMINISTRATOR', code);
  lead = await aStaffMember('PHB_LEAD', code);
  nurse = await aStaffMember('PRACTITIONER', code);
  await giveFactor(nurse);
});

const ask = (actor = admin, email = nurse.email) =>
  askFactorReset(actor, { resetId: newId(), email, reason: REASON }, today);
const confirm = (resetId: string, actor = lead, on = today) =>
  confirmFactorReset(actor, { resetId, reason: 'I rang her' }, on);
const takeBack = (resetId: string, actor = admin) =>
  takeBackFactorReset(actor, { resetId, reason: 'A mistake' }, today);
const need = () => findFactorNeed(nurse.userId, today);
const trail = (of: string) =>
  sql(
    `SELECT action, user_id, reason FROM audit_event WHERE commissioner_code = $1 AND subject_id = $2 AND action LIKE 'factor:%' ORDER BY at, id`,
    [of, nurse.userId],
  );

describe('a lost app (IDN-10)', () => {
  it('is taken off by two others, ends every session and code, and is on record', async () => {
    await aRecoveryCode(nurse);
    await aSession(nurse);
    const id = must(await ask(admin, ` ${nurse.email.toUpperCase()} `));
    expect(await need()).toBe('ASK');
    expect(await messagesTo(nurse.userId)).toMatchObject([{ kind: 'APP_RESET_ASKED' }]);
    must(await confirm(id));
    expect(await need()).toBe('SET_UP');
    const [left] = await sql(
      `SELECT (SELECT count(*)::int FROM session WHERE user_id = $1 AND ended_at IS NULL) AS sessions,
         (SELECT count(*)::int FROM recovery_code WHERE user_id = $1 AND used_at IS NULL) AS codes`,
      [nurse.userId],
    );
    expect(left).toEqual({ sessions: 0, codes: 0 });
    expect(await trail(code)).toEqual([
      { action: 'factor:reset-ask', user_id: admin.userId, reason: REASON },
      { action: 'factor:reset', user_id: lead.userId, reason: 'I rang her' },
    ]);
    expect(await kindOf(confirm(id))).toBe('not-open');
  });

  it('is on record with every commissioner of the user', async () => {
    const other = await aCommissioner();
    await giveRole({ ...nurse, commissionerCode: other }, 'AUDITOR');
    must(await confirm(must(await ask())));
    expect(await trail(other)).toMatchObject([{ action: 'factor:reset' }]);
  });

  it('stays where the one who asked, or the one who lost it, confirms', async () => {
    await giveRole(nurse, 'PHB_LEAD');
    const id = must(await ask());
    expect(await kindOf(confirm(id, admin))).toBe('asked-yourself');
    expect(await kindOf(confirm(id, { ...lead, userId: nurse.userId }))).toBe('own-app');
    expect(await need()).toBe('ASK');
    const raw = (by: string) =>
      sql('UPDATE factor_reset SET confirmed_by_id = $2, confirmed_at = now() WHERE id = $1', [id, by]);
    await expect(raw(admin.userId)).rejects.toThrow('factor_reset_by_two');
    await expect(raw(nurse.userId)).rejects.toThrow('factor_reset_of_another');
  });

  it('stays where the request is late, was taken back, or is of another commissioner', async () => {
    const id = must(await ask());
    expect(await kindOf(confirm(id, lead, addDays(today, 8)))).toBe('not-open');
    const stranger = await aStaffMember('PHB_LEAD', await aCommissioner());
    expect(await kindOf(confirm(id, stranger))).toBe('not-found');
    expect(await kindOf(takeBack(id, stranger))).toBe('not-found');
    must(await takeBack(id));
    expect(await kindOf(confirm(id))).toBe('not-open');
    expect(await kindOf(takeBack(id))).toBe('not-open');
    expect(await need()).toBe('ASK');
  });

  it('that was set up again since is left alone, and so is the account of a leaver', async () => {
    const id = must(await ask());
    await sql('UPDATE second_factor SET set_at = now() + interval $$1 second$$ WHERE user_id = $1', [nurse.userId]); // biome-ignore format: one line
    expect(await kindOf(confirm(id))).toBe('changed-since');
    expect(await need()).toBe('ASK');
    must(await takeBack(id));

    await sql('UPDATE second_factor SET set_at = now() - interval $$1 day$$ WHERE user_id = $1', [nurse.userId]); // biome-ignore format: one line
    const next = must(await ask());
    const [role] = await sql<{ id: string }>('SELECT id FROM membership WHERE user_id = $1', [nurse.userId]);
    const end = { membershipId: role?.id ?? '', lastDay: addDays(today, -1), reason: 'Left' };
    must(await endRole(admin, end, today));
    expect(await kindOf(confirm(next))).toBe('changed-since');
    expect(await kindOf(ask())).toBe('unknown-staff');
  });

  it('is asked for once at a time, of staff with an app, and never for oneself', async () => {
    const stranger = await aStaffMember('PRACTITIONER', await aCommissioner());
    await giveFactor(stranger);
    expect(await kindOf(ask(admin, stranger.email))).toBe('unknown-staff');
    expect(await kindOf(ask(admin, lead.displayName))).toBe('unknown-staff');
    const own = await sql<{ email: string }>('SELECT email FROM user_account WHERE id = $1', [admin.userId]);
    expect(await kindOf(ask(admin, own[0]?.email))).toBe('own-app');
    const auditor = await aStaffMember('AUDITOR', code);
    expect(await kindOf(ask(admin, auditor.email))).toBe('no-app');
    must(await ask());
    expect(await kindOf(ask(lead))).toBe('asked-already');
  });

  it('is shown to who may confirm it, with how it ended', async () => {
    const first = must(await ask());
    expect(await factorReset(lead, first, today)).toMatchObject({ reason: REASON, mayConfirm: true });
    expect(await factorReset(admin, first, today)).toMatchObject({ mayConfirm: false });
    must(await takeBack(first));
    const second = must(await ask());
    const { open, closed } = (await factorResets(lead, today)) ?? { open: [], closed: [] };
    expect(open).toMatchObject([{ id: second, name: nurse.displayName, askedBy: admin.displayName }]);
    expect(closed).toMatchObject([{ id: first, state: 'TAKEN_BACK', answeredBy: admin.displayName }]);
    expect(await factorReset(lead, 'no id', today)).toBeNull();
  });

  it.each(ROLES.filter((role) => role !== 'ADMINISTRATOR' && role !== 'PHB_LEAD'))(
    'is no business of a %s',
    async (role) => {
      const actor = { ...lead, role };
      expect(await kindOf(ask(actor))).toBe('not-found');
      const id = must(await ask());
      expect(await kindOf(confirm(id, actor))).toBe('not-found');
      expect(await factorResets(actor, today)).toBeNull();
    },
  );
});
