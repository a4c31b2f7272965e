import { expect, it, vi } from 'vitest';
import { GET } from '@/app/api/exports/users/route';
import { submitInvite } from '@/app/commissioner/users/new/actions';
import { todayInLondon } from '@/lib/core/clock';
import { dateValues } from '@/lib/core/form/date-values';
import { day } from '@/lib/core/plain-date';
import { acceptInvitation } from '@/lib/identity/commands/accept-invitation';
import { endRole } from '@/lib/identity/commands/end-role';
import { openCode } from '@/lib/web/auth/invitation-link';
import { at, post, signedIn } from '../../support/browser';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';
import { anInvitedUser, membershipIdOf } from '../../support/users';

vi.mock('next/headers', async () => (await import('../../support/next-request')).nextHeaders);
vi.mock('next/navigation', async () => (await import('../../support/next-request')).nextNavigation);
vi.mock('next/cache', async () => (await import('../../support/next-request')).nextCache);

const today = todayInLondon();
const path = '/commissioner/users/new';
const answers = () => ({
  name: 'Sam Field',
  email: `${crypto.randomUUID()}@test.invalid`,
  role: 'PHB_LEAD',
  limit: '50,000',
  reason: 'Joins the team',
  ...dateValues('startsOn', today),
});
const invite = async (browser: Awaited<ReturnType<typeof signedIn>>, change = {}) => {
  const answered = await post(browser, path, submitInvite, { ...answers(), ...change });
  return 'to' in answered ? new URL(answered.to, 'http://here') : answered.state;
};

it('the code of an invitation is shown to the browser that made it, and kept nowhere', async () => {
  const actor = await aStaffMember('ADMINISTRATOR', await aCommissioner());
  const [browser, other] = [await signedIn(actor), await signedIn(actor)];
  const address = await invite(browser);
  if (!(address instanceof URL)) throw new Error('Refused');
  const sealed = address.searchParams.get('code') ?? '';
  const code = await at(browser, path, () => openCode(sealed));
  expect(code).toMatch(/^(\w{4}-){3}\w{4}$/);
  expect(await at(other, path, () => openCode(sealed))).toBeNull();
  const kept = await sql<{ text: string }>('SELECT s::text AS text FROM sent_form s WHERE user_id = $1', [
    actor.userId,
  ]);
  expect(kept[0]?.text).toContain(sealed);
  expect(kept[0]?.text).not.toContain(code);
  const accepted = acceptInvitation(
    {
      invitationId: address.searchParams.get('invitation') ?? '',
      code: code ?? '',
      password: 'three-random-words-here',
      hashPassword: async () => 'hash',
    },
    today,
  );
  expect(await kindOf(accepted)).toBe('ok');
});

it('an invitation without its answers names each box, and a limit of another role is not taken', async () => {
  const browser = await signedIn(await aStaffMember('ADMINISTRATOR', await aCommissioner()));
  const refused = await invite(browser, { name: '', email: 'sam@localhost', role: '', reason: '' });
  expect(refused).toMatchObject({
    errors: [{ field: 'name' }, { field: 'email' }, { field: 'role' }, { field: 'reason' }],
  });
  const past = await invite(browser, dateValues('startsOn', day('2020-01-01')));
  expect(past).toMatchObject({
    errors: [{ field: 'startsOn-day', message: expect.stringContaining('or later') }],
  });
  expect(await invite(browser, { role: 'AUDITOR', limit: '9' })).toBeInstanceOf(URL);
});

it('a second tab of an administrator who was ended makes nothing', async () => {
  const code = await aCommissioner();
  const [first, second] = [
    await aStaffMember('ADMINISTRATOR', code),
    await aStaffMember('ADMINISTRATOR', code),
  ];
  const browser = await signedIn(second);
  const membershipId = await membershipIdOf(second.userId);
  must(await endRole(first, { membershipId, lastDay: null, reason: 'Left' }, today));
  const made = await invite(browser);
  expect(made).toMatchObject({ pathname: '/sign-in' });
  expect(await sql('SELECT 1 FROM role_change WHERE author_id = $1', [second.userId])).toEqual([]);
});

it('the list as a file holds what is shown, and no formula that a spreadsheet would run', async () => {
  const admin = await aStaffMember('ADMINISTRATOR', await aCommissioner());
  await anInvitedUser(admin, { name: '=HYPERLINK("x")', jobTitle: '+1' });
  await anInvitedUser(admin, { name: 'Aa Auditor', role: 'AUDITOR', limit: null });
  const file = async (query: string, actor = admin) => {
    const url = new URL(`http://localhost:3000/api/exports/users${query}`);
    const response = await at(await signedIn(actor), url.pathname, () =>
      GET({ nextUrl: url } as Parameters<typeof GET>[0]),
    );
    return response.text();
  };
  const lines = (await file('?role=PHB_LEAD')).split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain(`"'=HYPERLINK(""x"")"`);
  expect(lines[1]).toContain(`'+1,PHB lead,In force,no,50000.00,${today},,`);
  const noted = await sql('SELECT subject_kind, reason FROM audit_event WHERE action = $1 AND user_id = $2', [
    'list:export',
    admin.userId,
  ]);
  expect(noted).toEqual([{ subject_kind: 'users-list', reason: 'Role: PHB lead' }]);
  await expect(file('', await aStaffMember('PHB_LEAD', admin.commissionerCode))).rejects.toThrow();
});
