import 'server-only';
import { formatInstant, now } from '@/lib/core/clock';
import { areaOf } from '@/lib/core/policy/area';
import type { Actor } from '@/lib/core/policy/policy';
import { listSessions } from '@/lib/platform/db/session';
import { type FailedSignIns, findFailedSignIns } from '@/lib/platform/db/sign-in';
import { env } from '@/lib/platform/env';
import { roleChoicesOf } from './actor';
import { currentSession } from './session';

const FAILURES_SHOWN_DAYS = 30;

/**
 * The actor's own open sessions in words, newest use first, sign-ins to the account that failed lately, and
 * the number of their roles. Needs no permission.
 */
export async function accountSummary(actor: Actor) {
  const session = await currentSession();
  const here = session.kind === 'open' ? session.idHash : '';
  const sessions = await listSessions(actor.userId);
  const devices = sessions.map(({ idHash, device, lastSeenAt }, index) => ({
    key: index,
    text: `${idHash === here ? 'This device' : browserName(device)}, last used ${formatInstant(lastSeenAt)}`,
  }));
  const since = new Date(now().getTime() - FAILURES_SHOWN_DAYS * 24 * 3_600_000);
  const failed = inWords(await findFailedSignIns(actor.userId, since));
  const hasSecondStep = areaOf(actor.role) !== 'budget-holder' && env().PHB_DEMONSTRATION !== '1';
  return {
    devices,
    failed,
    hasSecondStep,
    choices: session.kind === 'open' ? roleChoicesOf(session.facts).length : 0,
  };
}

function inWords({ count, last }: FailedSignIns): string | null {
  if (!last) return null;
  const times = count === 1 ? 'once' : `${count} times`;
  return `In the last ${FAILURES_SHOWN_DAYS} days, someone typed a wrong password or code for your account ${times}. The last time was ${formatInstant(last)}.`;
}

function browserName(device: string | null): string {
  const known = ['Edg', 'Firefox', 'Chrome', 'Safari'].find((name) => device?.includes(name));
  const system = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'].find((name) =>
    device?.includes(name),
  );
  return [known === 'Edg' ? 'Edge' : known, system].filter(Boolean).join(' on ') || 'Another browser';
}
