import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Takes the place of the framework's request in a test of actions. A test file gives it to vi.mock for
 * `next/headers`, `next/navigation` and `next/cache`.
 */
type Request = { headers: Headers; cookies: Map<string, string> };
const current = new AsyncLocalStorage<Request>();

function request(): Request {
  const store = current.getStore();
  if (!store) throw new Error('Outside a request');
  return store;
}

/** What redirect() throws. */
export class Redirected extends Error {
  constructor(readonly to: string) {
    super(`redirect to ${to}`);
  }
}

export const nextHeaders = {
  headers: async () => request().headers,
  cookies: async () => ({
    get: (name: string) => {
      const value = request().cookies.get(name);
      return value === undefined ? undefined : { name, value };
    },
    set: (name: string, value: string) => void request().cookies.set(name, value),
  }),
};

export const nextNavigation = {
  redirect: (to: string) => {
    throw new Redirected(to);
  },
  unstable_rethrow: (thrown: unknown) => {
    if (thrown instanceof Redirected) throw thrown;
  },
};

const pending = new Set<Promise<unknown>>();

export const nextServer = {
  after: (run: () => Promise<unknown>) => void pending.add(run()),
};

/** Waits for what goes on after the answers so far. */
export async function afterAnswers(): Promise<void> {
  await Promise.all(pending);
  pending.clear();
}

export const nextCache = { refresh: () => undefined };

/** Runs something within a request. */
export function inRequest<T>(given: Request, run: () => Promise<T>): Promise<T> {
  return current.run(given, run);
}
