import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { POST } from '@/app/api/drafts/route';
import { submitContact } from '@/app/practitioner/people/[personId]/contacts/new/actions';
import { now, runAt } from '@/lib/core/clock';
import type { FormValues } from '@/lib/core/form/form-state';
import { setSessionRole } from '@/lib/platform/db/session';
import { cookieName, sessionHashOf } from '@/lib/web/auth/cookie';
import { signOut } from '@/lib/web/auth/sign-in';
import { startForm } from '@/lib/web/forms/drafts';
import { at, type Browser, post, signedIn } from '../../support/browser';
import { type Account, aCommissioner, aStaffMember, giveRole } from '../../support/identity';
import { aPerson, withCaseload } from '../../support/person';
import { sql } from '../../support/superuser';

vi.mock('next/headers', async () => (await import('../../support/next-request')).nextHeaders);
vi.mock('next/navigation', async () => (await import('../../support/next-request')).nextNavigation);
vi.mock('next/cache', async () => (await import('../../support/next-request')).nextCache);

const typed = { name: 'Zz Aunt', relationship: 'Aunt', phone: '01632 960001', notes: '' };
const start = now();
const later = <T>(minutes: number, work: () => Promise<T>) =>
  runAt(new Date(start.getTime() + minutes * 60_000), work);

let owner: Account;
let personId: string;
let path: string;
beforeEach(async () => {
  const code = await aCommissioner();
  personId = await aPerson(code);
  owner = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
  path = `/practitioner/people/${personId}/contacts/new`;
});

const signIn = (account: Account) => later(0, () => signedIn(account));
const openForm = (browser: Browser, account = owner, address = path) =>
  at(browser, address, () => startForm(account));
const send = (browser: Browser, values: FormValues) =>
  post(browser, path, submitContact, { ...values, personId });
/** Where the browser comes back to after signing in, as it was sent to sign-in. */
const wayBack = (answered: object) =>
  new URL('to' in answered ? String(answered.to) : '', 'http://here').searchParams.get('next') ?? '';

describe('a form that is sent after its session ended', () => {
  it.each(['ran out', 'was signed out in another tab'])('is kept for its owner when it %s', async (how) => {
    const browser = await signIn(owner);
    const { values } = await openForm(browser);
    if (how !== 'ran out') await later(1, () => at(browser, '/account', signOut));
    const sent = await later(40, () => send(browser, { ...values, ...typed }));
    expect(wayBack(sent)).toMatch(new RegExp(`^${path}\\?draft=[0-9a-f-]{36}$`));
    const again = await openForm(await later(41, () => signedIn(owner)), owner, wayBack(sent));
    expect(again).toMatchObject({ values: typed, restored: {} });
  });

  it('is kept for each of two windows, and each gets its own back', async () => {
    const browser = await signIn(owner);
    const [one, other] = [await openForm(browser), await openForm(browser)];
    const first = await later(40, () => send(browser, { ...one.values, ...typed, name: 'One' }));
    const second = await later(41, () => send(browser, { ...other.values, ...typed, name: 'Other' }));
    for (const [sent, name] of [
      [first, 'One'],
      [second, 'Other'],
    ] as const)
      expect((await openForm(browser, owner, wayBack(sent))).values).toMatchObject({ name });
  });

  it('is not kept two hours after the end, by the form or by the page', async () => {
    const browser = await signIn(owner);
    const { values } = await openForm(browser);
    const late = 30 + 2 * 60 + 1;
    expect(wayBack(await later(late, () => send(browser, { ...values, ...typed })))).toBe(path);
    expect((await later(late, () => keep(browser, { ...values, ...typed }))).status).toBe(401);
    expect((await later(late - 2, () => keep(browser, { ...values, ...typed }))).status).toBe(204);
  });

  it('is shown to no other account, and is gone when it is sent', async () => {
    const browser = await signIn(owner);
    const { values } = await openForm(browser);
    await later(1, () => keep(browser, { ...values, ...typed }));
    const colleague = await withCaseload(
      await aStaffMember('PRACTITIONER', owner.commissionerCode),
      personId,
    );
    expect((await openForm(await signIn(colleague), colleague)).restored).toBeUndefined();
    expect((await openForm(browser)).restored).toBeDefined();
    expect((await openForm(browser, owner, `${path}?draft=none`)).restored).toBeUndefined();
    expect(await later(2, () => send(browser, { ...values, ...typed }))).toEqual({ to: expect.any(String) });
    expect((await openForm(browser)).restored).toBeUndefined();
  });
});

describe('a form that is open while its user takes another role in another tab', () => {
  /** Chooses a role in the session of this browser. */
  const take = ({ cookies }: Browser, account: Account) => {
    const hash = sessionHashOf(cookies.get(cookieName()) ?? '');
    return setSessionRole(hash, account, { idleMinutes: 30, hours: 12 });
  };

  it.each(['another area', 'another commissioner'])(
    'is kept, of %s, and comes back in the first role',
    async (of) => {
      const isElsewhere = of === 'another commissioner';
      const code = isElsewhere ? await aCommissioner() : owner.commissionerCode;
      const role = isElsewhere ? 'PRACTITIONER' : 'PHB_LEAD';
      await giveRole({ ...owner, commissionerCode: code }, role);
      const browser = await signIn(owner);
      const { values } = await openForm(browser);
      await take(browser, { ...owner, role, commissionerCode: code });

      expect((await later(1, () => keep(browser, { ...values, ...typed }))).status).toBe(204);
      const sent = await later(2, () => send(browser, { ...values, ...typed }));
      expect(sent).toEqual({ to: expect.stringMatching(/^\/choose-role\?next=/) });
      expect(wayBack(sent)).toMatch(new RegExp(`^${path}\\?draft=[0-9a-f-]{36}$`));
      await take(browser, owner);
      expect(await openForm(browser, owner, wayBack(sent))).toMatchObject({ values: typed, restored: {} });
      const again = await openForm(browser, owner, wayBack(sent));
      expect(await send(browser, again.values)).toEqual({ to: expect.any(String) });
    },
  );
});

describe('a form that is open while a colleague signs in', () => {
  it('is not recorded in the name of the colleague, and not kept for them', async () => {
    const { values } = await openForm(await signIn(owner));
    const colleague = await withCaseload(
      await aStaffMember('PRACTITIONER', owner.commissionerCode),
      personId,
    );
    const browser = await signIn(colleague);
    const sent = await later(1, () => send(browser, { ...values, ...typed }));
    expect(sent).toMatchObject({
      state: { errors: [{ message: expect.stringContaining('Someone else signed in') }] },
    });
    expect((await later(1, () => keep(browser, { ...values, ...typed }))).status).toBe(403);
    expect(await sql('SELECT 1 FROM emergency_contact WHERE person_id = $1', [personId])).toEqual([]);
    expect(await sql('SELECT 1 FROM form_draft WHERE user_id = $1', [colleague.userId])).toEqual([]);
  });
});

/** What the page sends by itself. */
function keep(browser: Browser, values: FormValues): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries({ formKey: randomUUID(), ...values }))
    body.set(name, String(value));
  const request = new Request('http://localhost:3000/api/drafts', {
    method: 'POST',
    body,
    headers: { 'x-form-path': path },
  });
  return at(browser, '/api/drafts', () => POST(request));
}
