import 'server-only';
import { choicesOf } from '@/lib/auth/actor';
import { currentSession } from '@/lib/auth/session';
import { formatInstant } from '@/lib/clock';
import { listSessions } from '@/lib/db/repositories/session';
import type { Actor } from '@/lib/policy/policy';

/** The actor's open sessions in words, newest use first, and how many ways to work they have. Asks no permission: it is their own. */
export async function accountSummary(actor: Actor) {
  const session = await currentSession();
  const here = session.kind === 'open' ? session.idHash : '';
  const sessions = await listSessions(actor.userId);
  const devices = sessions.map(({ idHash, device, lastSeenAt }, index) => ({
    key: index,
    text: `${idHash === here ? 'This device' : browserName(device)}, last used ${formatInstant(lastSeenAt)}`,
  }));
  return { devices, choices: session.kind === 'open' ? choicesOf(session.facts).length : 0 };
}

function browserName(device: string | null): string {
  const known = ['Edg', 'Firefox', 'Chrome', 'Safari'].find((name) => device?.includes(name));
  const system = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'].find((name) =>
    device?.includes(name),
  );
  return (
    [known === 'Edg' ? 'Edge' : known, system].filter(Boolean).join(' on ') || 'A browser we do not know'
  );
}
