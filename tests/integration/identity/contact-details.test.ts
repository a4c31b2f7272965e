import { beforeEach, describe, expect, it } from 'vitest';
import { findCommissionerContact } from '@/lib/case/store/holder-case';
import type { Actor } from '@/lib/core/policy/policy';
import { ROLES } from '@/lib/core/policy/role';
import { changeContact } from '@/lib/identity/commands/change-contact';
import { contactToChange } from '@/lib/identity/queries/contact-details';
import { seenContact } from '@/lib/identity/rules/contact-details';
import { query } from '@/lib/platform/db/transaction';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { kindOf } from '../../support/result';
import { sql } from '../../support/superuser';

const none = { phone: null, email: null, hours: null, address: null };
const ours = {
  phone: '01632 960 100',
  email: 'team@board.invalid',
  hours: 'Monday to Friday, 9am to 5pm',
  address: '1 High Street, Oldtown OT1 1AA',
};
let code: string;
let admin: Actor;

beforeEach(async () => {
  code = await aCommissioner();
  admin = await aStaffMember('ADMINISTRATOR', code);
});

const change = (contact: typeof ours | typeof none, seen: typeof contact, actor = admin) =>
  kindOf(changeContact(actor, { contact, reason: 'We moved', seen: seenContact(seen) }));

describe('SET-05: how people reach a commissioner', () => {
  it('is set by its administrator, and what was there stays on record', async () => {
    expect(await contactToChange(admin)).toEqual({ contact: none, changes: [] });
    expect(await change(ours, none)).toBe('ok');
    expect((await contactToChange(admin))?.contact).toEqual(ours);
    expect(await query(admin, 'setting:view', findCommissionerContact)).toMatchObject({
      contactHours: ours.hours,
      contactAddress: ours.address,
    });
    const next = { ...ours, address: null as string | null };
    expect(
      await kindOf(changeContact(admin, { contact: next, reason: 'No post', seen: seenContact(ours) })),
    ).toBe('ok');
    expect((await contactToChange(admin))?.changes).toMatchObject([
      { set: '01632 960 100, Monday to Friday, 9am to 5pm, team@board.invalid', reason: 'No post' },
      { set: expect.stringContaining('Oldtown'), reason: 'We moved' },
    ]);
    const trail = await sql(
      `SELECT reason FROM audit_event WHERE commissioner_code = $1 AND action = 'commissioner:contact' ORDER BY at, id`,
      [code],
    );
    expect(trail).toHaveLength(2);
  });

  it('is not written over by a form that was opened before another change', async () => {
    const both = await Promise.all([change(ours, none), change({ ...ours, phone: '01632 960 200' }, none)]);
    expect(both.sort()).toEqual(['changed-meanwhile', 'ok']);
  });

  it('is not set by another role, nor for another commissioner', async () => {
    for (const role of ROLES.filter(
      (one) => !['ADMINISTRATOR', 'BUDGET_HOLDER', 'REPRESENTATIVE', 'NOMINEE'].includes(one),
    )) {
      const actor = await aStaffMember(role, code);
      expect([role, await change(ours, none, actor)]).toEqual([role, 'not-found']);
      expect([role, await contactToChange(actor)]).toEqual([role, null]);
    }
    const other = await aStaffMember('ADMINISTRATOR', await aCommissioner());
    expect(await change(ours, none, other)).toBe('ok');
    expect((await contactToChange(admin))?.contact).toEqual(none);
  });
});
