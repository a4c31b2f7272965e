import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '@/lib/core/policy/policy';
import { insertSession, setSessionRole } from '@/lib/platform/db/session';

type Words = Record<string, string>;
type PageModule = { default: (props: { params: Promise<Words>; searchParams: Promise<Words> }) => unknown };

/** A page by its route. `show`: whether it answers with itself, and not with another address. */
export type PageOf = { route: string; show: (address: Words, query: Words) => Promise<boolean> };

const modules = import.meta.glob<PageModule>(
  '/app/{account,budget-holder,commissioner,practitioner}/**/page.tsx',
);

/** Every page behind the sign-in. */
export const pages: PageOf[] = Object.entries(modules).map(([file, load]) => ({
  route: file.replace(/^\/app|\/page\.tsx$/g, ''),
  show: async (address, query) => {
    const { default: show } = await load();
    try {
      await show({ params: Promise.resolve(address), searchParams: Promise.resolve(query) });
      return true;
    } catch (thrown) {
      if (String((thrown as { digest?: unknown }).digest).startsWith('NEXT_REDIRECT')) return false;
      throw thrown;
    }
  },
}));

/** The names in square brackets of a route. */
export function namesIn(route: string): string[] {
  return [...route.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name);
}

/** Opens a session of a user in their role. @returns its cookie */
export async function aSession(actor: Actor): Promise<string> {
  const id = randomBytes(32).toString('base64url');
  const at = new Date();
  const session = {
    idHash: createHash('sha256').update(id).digest('hex'),
    userId: actor.userId,
    createdAt: at,
    idleMinutes: 30,
    absoluteExpiresAt: new Date(at.getTime() + 12 * 3_600_000),
    device: null,
  };
  await insertSession(session);
  await setSessionRole(session.idHash, actor, { idleMinutes: 30, hours: 12 });
  return id;
}
