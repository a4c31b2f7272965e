import 'server-only';
import { formatInstant } from '@/lib/core/clock';
import type { Actor } from '@/lib/core/policy/policy';
import { listSessions } from '@/lib/platform/db/session';
import { roleChoicesOf } from './actor';
import { currentSession } from './session';

/**
 * The actor's own open sessions in words, newest use first, and the number of their roles. Needs no
 * permission.
 */
export async function accountSummary(actor: Actor) {
  const session = await currentSession();
  const here = session.kind === 'open' ? session.idHash : '';
  const sessions = await listSessions(actor.userId);
  const devices = sessions.map(({ idHash, device, lastSeenAt }, index) => ({
    key: index,
    text: `${idHash === here ? 'This device' : browserName(device)}, last used ${formatInstant(lastSeenAt)}`,
  }));
  return { devices, choices: session.kind === 'open' ? roleChoicesOf(session.facts).length : 0 };
}

function browserName(device: string | null): string {
  const known = ['Edg', 'Firefox', 'Chrome', 'Safari'].find((name) => device?.includes(name));
  const system = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'].find((name) =>
    device?.includes(name),
  );
  return [known === 'Edg' ? 'Edge' : known, system].filter(Boolean).join(' on ') || 'Another browser';
}
