import { randomBytes } from 'node:crypto';
import { now } from '@/lib/core/clock';
import { emptyForm, type FormAction, type FormState, type FormValues } from '@/lib/core/form/form-state';
import type { Actor } from '@/lib/core/policy/policy';
import { insertSession, setSessionRole } from '@/lib/platform/db/session';
import { cookieName, sessionHashOf } from '@/lib/web/auth/cookie';
import { inRequest, Redirected } from './next-request';

/** A browser that is signed in: its cookies last from one request to the next. */
export type Browser = { cookies: Map<string, string> };

/** Signs an actor in, as of now. The role and what it reaches are read from the database at each request. */
export async function signedIn(actor: Actor): Promise<Browser> {
  const sessionId = randomBytes(32).toString('base64url');
  const idHash = sessionHashOf(sessionId);
  const createdAt = now();
  const absoluteExpiresAt = new Date(createdAt.getTime() + 12 * 3_600_000);
  const session = {
    idHash,
    userId: actor.userId,
    createdAt,
    idleMinutes: 30,
    absoluteExpiresAt,
    device: null,
  };
  await insertSession(session);
  await setSessionRole(idHash, actor, { idleMinutes: 30, hours: 12 });
  return { cookies: new Map([[cookieName(), sessionId]]) };
}

/** Runs what a request at a path would run. */
export function at<T>({ cookies }: Browser, address: string, run: () => Promise<T>): Promise<T> {
  const { pathname, search } = new URL(address, 'http://localhost:3000');
  const headers = new Headers({ 'x-request-path': pathname, 'x-request-search': search });
  return inRequest({ headers, cookies }, run);
}

/** What a form came to: the address it leads to, or the page again. */
export type Answered = { to: string } | { state: FormState };

/** Sends a form as a browser does. */
export function post(
  browser: Browser,
  path: string,
  action: FormAction,
  values: FormValues,
): Promise<Answered> {
  const form = new FormData();
  for (const [name, value] of Object.entries(values))
    for (const one of [value].flat()) form.append(name, one);
  return at(browser, path, async () => {
    try {
      return { state: await action(emptyForm(), form) };
    } catch (thrown) {
      if (thrown instanceof Redirected) return { to: thrown.to };
      throw thrown;
    }
  });
}
