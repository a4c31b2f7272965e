import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { now } from '@/lib/core/clock';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import {
  endAuthoritiesByDeath,
  endEstateAuthorities,
  restoreAuthorities,
} from '@/lib/person/store/authorities-after-death';
import type { Scope } from '@/lib/platform/db/scope';
import { endSessionsOf } from '@/lib/platform/db/session';

type Died = { personId: string; deathId: string; diedOn: PlainDate };

/**
 * Ends every authority over a person who died, with the reason, and their own sign-in with all its sessions.
 * @rule DEA-05 (docs/rules.md)
 */
export async function endAuthoritiesOfDead(
  scope: Scope,
  { personId, deathId, diedOn }: Died,
  today: PlainDate,
): Promise<void> {
  const reason = `The person died on ${formatDay(diedOn)}`;
  for (const { id, kind, userId } of await endAuthoritiesByDeath(
    scope,
    { personId, deathId, reason },
    today,
  )) {
    if (kind === 'SELF' && userId) await endSessionsOf(scope.tx, userId, now());
    await recordAuthorityEvent(scope, { action: 'authority:end', personId, subjectId: id, reason });
  }
}

/**
 * Gives back the authorities that a death ended. What a user ended by hand since stays ended, and who was to
 * deal with the estate no longer does.
 * @rule DEA-05 (docs/rules.md)
 */
export async function giveAuthoritiesBack(scope: Scope, personId: string, deathId: string): Promise<void> {
  for (const subjectId of await restoreAuthorities(scope, personId, deathId))
    await recordAuthorityEvent(scope, { action: 'authority:restore', personId, subjectId });
  const reason = 'The death was recorded by mistake';
  for (const subjectId of await endEstateAuthorities(scope, personId, reason))
    await recordAuthorityEvent(scope, { action: 'authority:end', personId, subjectId, reason });
}

type Recorded = {
  action: 'authority:end' | 'authority:restore';
  personId: string;
  subjectId: string;
  reason?: string;
};

async function recordAuthorityEvent(scope: Scope, event: Recorded): Promise<void> {
  await recordEvent(scope, { ...event, subjectKind: 'authority' });
}
