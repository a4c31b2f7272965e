import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import { areaOf } from '@/lib/core/policy/area';
import type { Scope } from '@/lib/platform/db/scope';
import type { SessionLimits } from '@/lib/platform/db/session';
import { settingsOn } from '@/lib/platform/db/setting';

/** For budget holders and who acts for them, and until a role is chosen: the rule of NHS login. */
export const PUBLIC_LIMITS: SessionLimits = { idleMinutes: 30, hours: 12 };

/** How long a session in this role may last. For staff it is their commissioner's choice. */
export async function sessionLimits(scope: Scope, on: PlainDate): Promise<SessionLimits> {
  if (areaOf(scope.actor.role) === 'budget-holder') return PUBLIC_LIMITS;
  const set = await settingsOn(scope, ['staff-idle-minutes', 'staff-session-hours'], on);
  return { idleMinutes: set['staff-idle-minutes'], hours: set['staff-session-hours'] };
}
