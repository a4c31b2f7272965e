import { Secret, TOTP } from 'otpauth';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { now, runAt } from '@/lib/core/clock';
import type { Result } from '@/lib/core/result';
import { chooseRole } from '@/lib/web/auth/choose-role';
import { currentHalfSignIn } from '@/lib/web/auth/half-sign-in';
import { openFactor } from '@/lib/web/auth/sealed-factor';
import { finishSetUp, setUpFactor, submitFactorChange, submitFactorCode } from '@/lib/web/auth/second-step';
import { signIn } from '@/lib/web/auth/sign-in';
import { type Account, aCommissioner, aSession, aStaffMember, giveRole } from '../../support/identity';
import { messagesTo } from '../../support/message';
import { inRequest } from '../../support/next-request';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';

vi.mock('next/headers', async () => (await import('../../support/next-request')).nextHeaders);
vi.mock('next/navigation', async () => (await import('../../support/next-request')).nextNavigation);

const PASSWORD = 'three walls under rain';
const from = { address: '192.0.2.1', device: null };
const start = now();

let user: Account;
let cookies: Map<string, string>;
beforeEach(async () => {
  user = await aStaffMember('AUDITOR', await aCommissioner(), { password: PASSWORD, hasFactor: false });
  cookies = new Map();
});

/** A step of the browser, so many seconds after the start. */
const step = <T>(seconds: number, work: () => Promise<T>) =>
  inRequest({ headers: new Headers(), cookies }, () =>
    runAt(new Date(start.getTime() + seconds * 1_000), work),
  );
const password = (seconds: number) => step(seconds, () => signIn(user.email, PASSWORD, from));
const codeAt = (secret: string, seconds: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: start.getTime() + seconds * 1_000 });
const kindOf = (result: Result<unknown, { kind: string }>) => (result.ok ? 'ok' : result.error.kind);

/** Signs in for the first time and keeps the codes. */
async function setUp(seconds = 0): Promise<{ secret: string; codes: string[] }> {
  must(await password(seconds));
  const half = await step(seconds, currentHalfSignIn);
  const secret = openFactor(half?.newSecret ?? '') ?? '';
  must(await step(seconds, () => setUpFactor(codeAt(secret, seconds), from)));
  const shown = await step(seconds, currentHalfSignIn);
  const codes = (openFactor(shown?.sealedCodes ?? '') ?? '').split(' ');
  must(await step(seconds, () => finishSetUp(from)));
  return { secret, codes };
}
const enter = (code: string, seconds: number) => step(seconds, () => submitFactorCode(code, from));

describe('the second factor of staff (IDN-08, IDN-09)', () => {
  it('is set up at the first sign-in, which opens nothing before it, and ends other sessions', async () => {
    await aSession(user);
    expect(must(await password(0))).toEqual({ kind: 'second-step', need: 'SET_UP' });
    expect(cookies.has('phb-session')).toBe(false);
    const { codes } = await setUp();
    expect(cookies.has('phb-session')).toBe(true);
    expect(new Set(codes).size).toBe(10);
    const open = await sql('SELECT FROM session WHERE user_id = $1 AND ended_at IS NULL', [user.userId]);
    expect(open.length).toBe(1);
    const kept = JSON.stringify(await sql('SELECT * FROM second_factor f, recovery_code r WHERE f.user_id = r.user_id AND f.user_id = $1', [user.userId])); // biome-ignore format: one line
    for (const code of codes) expect(kept).not.toContain(code);
    const trail = await sql('SELECT FROM audit_event WHERE action = $1 AND subject_id = $2', ['factor:set', user.userId]); // biome-ignore format: one line
    expect(trail.length).toBe(1);
  });

  it('is asked for at each sign-in, and no code counts twice', async () => {
    const { secret } = await setUp();
    cookies = new Map();
    expect(must(await password(60))).toEqual({ kind: 'second-step', need: 'ASK' });
    expect(kindOf(await enter('000 00', 60))).toBe('wrong-code');
    expect(kindOf(await enter(codeAt(secret, 0), 60))).not.toBe('ok');
    expect(kindOf(await enter(codeAt(secret, 60), 60))).toBe('ok');
    must(await password(60));
    expect(kindOf(await enter(codeAt(secret, 60), 60))).toBe('used-code');
  });

  it('waits 20 minutes after the password, and no longer', async () => {
    const { secret } = await setUp();
    must(await password(60));
    expect(kindOf(await enter(codeAt(secret, 1_261), 1_261))).toBe('late');
  });

  it('slows many wrong codes down', async () => {
    await setUp();
    must(await password(60));
    const kinds = [];
    for (let n = 0; n < 7; n += 1) kinds.push(kindOf(await enter('12345', 60)));
    expect(kinds.at(-1)).toBe('slowed');
  });

  it('that is lost is replaced with a recovery code, once; until then it stays', async () => {
    const { secret, codes } = await setUp();
    must(await password(60));
    const recover = (code: string) => step(60, () => submitFactorChange(code, from));
    expect(kindOf(await recover('aaaa-bbbb-cccc'))).toBe('wrong-code');
    expect(kindOf(await recover(codes[0]?.toUpperCase() ?? ''))).toBe('ok');
    expect(kindOf(await recover(codes[0] ?? ''))).toBe('wrong-code');
    const half = await step(60, currentHalfSignIn);
    const other = openFactor(half?.newSecret ?? '') ?? '';
    must(await step(60, () => setUpFactor(codeAt(other, 60), from)));
    must(await step(60, () => finishSetUp(from)));
    must(await password(120));
    expect(kindOf(await enter(codeAt(secret, 120), 120))).toBe('wrong-code');
    expect(kindOf(await enter(codeAt(other, 120), 120))).toBe('ok');
    must(await password(180));
    expect(kindOf(await recover(codes[1] ?? ''))).toBe('wrong-code');
  });

  it('moves to another app with a code of the old one, which is no way in before that', async () => {
    const { secret } = await setUp();
    must(await password(60));
    const change = (code: string) => step(60, () => submitFactorChange(code, from));
    expect(kindOf(await change('123 45'))).toBe('wrong-code');
    expect(kindOf(await change(codeAt(secret, 0)))).toBe('wrong-code');
    expect(kindOf(await change(codeAt(secret, 60)))).toBe('ok');
    expect(kindOf(await change(codeAt(secret, 60)))).toBe('used-code');
    const half = await step(60, currentHalfSignIn);
    const other = openFactor(half?.newSecret ?? '') ?? '';
    must(await step(60, () => setUpFactor(codeAt(other, 60), from)));
    must(await step(60, () => finishSetUp(from)));
    must(await password(120));
    expect(kindOf(await enter(codeAt(secret, 120), 120))).toBe('wrong-code');
    expect(kindOf(await enter(codeAt(other, 120), 120))).toBe('ok');
  });

  it('that is set leaves no other change of it open', async () => {
    const { secret } = await setUp();
    const change = async (seconds: number) => {
      must(await password(seconds));
      must(await step(seconds, () => submitFactorChange(codeAt(secret, seconds), from)));
    };
    await change(60);
    const elsewhere = cookies;
    cookies = new Map();
    await change(90);
    const half = await step(90, currentHalfSignIn);
    const other = openFactor(half?.newSecret ?? '') ?? '';
    must(await step(90, () => setUpFactor(codeAt(other, 90), from)));
    cookies = elsewhere;
    expect(await step(90, currentHalfSignIn)).toBeNull();
  });

  it('is followed by a message when it is set, and at a sign-in in a browser that is not known', async () => {
    const kinds = async () => (await messagesTo(user.userId)).map(({ kind }) => kind);
    const { secret } = await setUp();
    expect(await kinds()).toEqual(['FACTOR_SET']);
    must(await password(60));
    expect(kindOf(await enter(codeAt(secret, 60), 60))).toBe('ok');
    expect(await kinds()).toEqual(['FACTOR_SET']);
    cookies = new Map();
    must(await password(120));
    expect(kindOf(await enter(codeAt(secret, 120), 120))).toBe('ok');
    expect((await kinds()).sort()).toEqual(['FACTOR_SET', 'NEW_DEVICE']);
  });

  it('is not asked of the public', async () => {
    await sql('UPDATE membership SET ends_on = starts_on - 1 WHERE user_id = $1', [user.userId]);
    expect(must(await password(0))).toMatchObject({ kind: 'choices' });
  });

  it('is set up before a role of staff that began after a sign-in without one', async () => {
    const begin = (on: string) => sql('UPDATE membership SET starts_on = $2 WHERE user_id = $1', [user.userId, on]); // biome-ignore format: one line
    await begin('2999-01-01');
    expect(must(await password(0))).toMatchObject({ kind: 'choices', choices: [] });
    await begin('2020-01-01');
    const choose = () => step(60, () => chooseRole(`${user.commissionerCode}.AUDITOR`));
    await expect(choose()).rejects.toThrow('redirect to /sign-in');
    expect(await sql('SELECT role FROM session WHERE user_id = $1 AND ended_at IS NULL', [user.userId])).toEqual([]); // biome-ignore format: one line
    await setUp(60);
    await giveRole(user, 'ADMINISTRATOR');
    expect(must(await choose())).toBe('AUDITOR');
  });
});
