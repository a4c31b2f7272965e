import { beforeEach, describe, expect, it } from 'vitest';
import { todayInLondon } from '@/lib/core/clock';
import { addDays } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { acceptInvitation } from '@/lib/identity/commands/accept-invitation';
import { checkStaffFile } from '@/lib/identity/commands/check-staff-file';
import { codeOfBatch } from '@/lib/identity/commands/invitation-code';
import { loadStaffFile } from '@/lib/identity/commands/load-staff-file';
import { madeInvitations, waitingStaffFile } from '@/lib/identity/queries/staff-file';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';
import { anInvitedUser, aStaffList } from '../../support/users';

const today = todayInLondon();
const seal = (secret: string) => secret;
const check = (actor: Actor, list = aStaffList()) => checkStaffFile(actor, list, today);
const load = (actor: Actor, fileId: string, isWithoutFaults = false) =>
  loadStaffFile(actor, { fileId, isWithoutFaults, reason: 'The new team', seal }, today);

let code: string;
let admin: Actor;
beforeEach(async () => {
  code = await aCommissioner();
  admin = await aStaffMember('ADMINISTRATOR', code);
});

/** Everything that an invitation writes, for the commissioner. */
async function written() {
  const [row] = await sql<{ roles: number; invitations: number; messages: number; changes: number }>(
    `SELECT (SELECT count(*)::int FROM membership WHERE commissioner_code = $1) AS roles,
       (SELECT count(*)::int FROM invitation WHERE commissioner_code = $1) AS invitations,
       (SELECT count(*)::int FROM outbox_message WHERE commissioner_code = $1) AS messages,
       (SELECT count(*)::int FROM role_change WHERE commissioner_code = $1) AS changes`,
    [code],
  );
  return row;
}

const accounts = async () => (await sql<{ n: number }>('SELECT count(*)::int AS n FROM user_account'))[0]?.n;

describe('a list of staff', () => {
  it('that is checked makes nothing, and is then used once', async () => {
    const before = [await written(), await accounts()];
    const fileId = must(await check(admin));
    expect([await written(), await accounts()]).toEqual(before);
    expect((await waitingStaffFile(admin, today))?.file).toMatchObject({
      people: [{ name: 'Ada One', role: 'PHB_LEAD', limit: 5_000_000 }, { name: 'Bo Two' }],
      already: [],
      faults: [],
    });
    const { sealed } = must(await load(admin, fileId));
    expect(await written()).toMatchObject({ roles: 3, invitations: 2, messages: 2 });
    expect(await kindOf(load(admin, fileId))).toBe('not-waiting');
    expect(await waitingStaffFile(admin, today)).toEqual({ file: null });
    const made = async () => (await madeInvitations(admin, fileId)) ?? [];
    const [first, second] = await made();
    const codeOf = (one = first) => codeOfBatch(sealed, one?.invitationId ?? '');
    expect([first?.name, second?.name]).toEqual(['Ada One', 'Bo Two']);
    expect(codeOf()).not.toBe(codeOf(second));
    const accepted = acceptInvitation(
      {
        invitationId: first?.invitationId ?? '',
        code: codeOf(),
        password: 'three-random-words-here',
        hashPassword: async () => 'hash',
      },
      today,
    );
    expect(await kindOf(accepted)).toBe('ok');
    expect((await made()).map(({ name }) => name)).toEqual(['Bo Two']);
    expect(JSON.stringify(await sql('SELECT * FROM staff_file WHERE id = $1', [fileId]))).not.toContain(
      sealed,
    );
  });

  it('with wrong lines invites no one until they are left out', async () => {
    const elsewhere = await aStaffMember('ADMINISTRATOR', await aCommissioner());
    const { userId } = await anInvitedUser(elsewhere);
    const list = aStaffList(
      'Cy Three,not-an-address,,Auditor,,',
      `Di Four,${userId}@test.invalid,,Auditor,,`,
    );
    const fileId = must(await check(admin, list));
    expect((await waitingStaffFile(admin, today))?.file?.faults).toEqual([
      { line: 4, fault: 'wrong-email' },
      { line: 5, fault: 'waits-elsewhere' },
    ]);
    const before = await written();
    expect(await load(admin, fileId)).toEqual({ ok: false, error: { kind: 'has-faults', count: 2 } });
    expect(await written()).toEqual(before);
    must(await load(admin, fileId, true));
    expect(await written()).toMatchObject({ roles: 3, invitations: 2 });
  });

  it('names a line with a first day that is over since it was checked, so that it can be left out', async () => {
    const fileId = must(await check(admin, aStaffList(`Cy Three,${code}@test.invalid,,auditor,,${today}`)));
    expect((await waitingStaffFile(admin, today))?.file).toMatchObject({ faults: [] });
    const tomorrow = addDays(today, 1);
    expect((await waitingStaffFile(admin, tomorrow))?.file).toMatchObject({
      people: [{ name: 'Ada One' }, { name: 'Bo Two' }],
      faults: [{ line: 4, fault: 'day-is-over' }],
    });
    const loaded = { fileId, isWithoutFaults: true, reason: 'The new team', seal };
    expect(await kindOf(loadStaffFile(admin, loaded, tomorrow))).toBe('ok');
  });

  it('sent twice makes nothing twice', async () => {
    const list = aStaffList();
    must(await load(admin, must(await check(admin, list))));
    const before = await written();
    const again = must(await check(admin, list));
    expect((await waitingStaffFile(admin, today))?.file).toMatchObject({ people: [], already: [2, 3] });
    expect(await kindOf(load(admin, again))).toBe('nothing-new');
    expect(await written()).toEqual(before);
  });

  it('is dropped by a newer one, and is no one else’s', async () => {
    const [first, second] = [must(await check(admin)), must(await check(admin))];
    expect(await kindOf(load(admin, first))).toBe('not-waiting');
    const stranger = await aStaffMember('ADMINISTRATOR', await aCommissioner());
    expect(await kindOf(load(stranger, second))).toBe('not-waiting');
    expect(await waitingStaffFile(stranger, today)).toEqual({ file: null });
    const lead = await aStaffMember('PHB_LEAD', code);
    expect(await kindOf(check(lead))).toBe('not-found');
    expect(await kindOf(load(lead, second))).toBe('not-found');
    expect(await waitingStaffFile(lead, today)).toBeNull();
  });

  it.each([
    ['file-missing', new Uint8Array()],
    ['file-too-large', new Uint8Array(100_001).fill(65)],
    ['not-text', new Uint8Array([80, 75, 3, 4, 0, 0])],
    ['no-columns', new TextEncoder().encode('a,b\n1,2')],
  ])('is refused whole: %s', async (kind, bytes) => {
    expect(await kindOf(checkStaffFile(admin, { fileName: 'x.csv', bytes }, today))).toBe(kind);
  });
});
