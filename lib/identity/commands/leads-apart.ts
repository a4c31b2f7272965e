import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import type { SettingKey } from '@/lib/core/settings/setting-kinds';
import { listSettingsOn } from '@/lib/identity/store/list-settings';
import { countWholeLeads } from '@/lib/identity/store/membership';
import { lockSettings } from '@/lib/identity/store/setting';
import type { Scope } from '@/lib/platform/db/scope';

const KEY: SettingKey = 'lead-duties-joined';

/** `leads`: how many have both halves of the role on a day on which none may. */
export type LeadsNotApart = { kind: 'leads-not-apart'; leads: number };

/**
 * Checks what the caller has just written: on no day on which no lead may have both halves of the role, one
 * has. A grant and a change of the setting wait for each other.
 * @rule SEP-02 (docs/rules.md)
 */
export async function checkLeadsApart(scope: Scope, today: PlainDate): Promise<Result<void, LeadsNotApart>> {
  await lockSettings(scope);
  const rows = (await listSettingsOn(scope, today)).filter(({ key }) => key === KEY);
  for (const [place, { value, startsOn }] of rows.entries()) {
    const days = { from: startsOn < today ? today : startsOn, until: rows[place + 1]?.startsOn ?? null };
    const leads = value === 0 ? await countWholeLeads(scope, days) : 0;
    if (leads > 0) return fail({ kind: 'leads-not-apart', leads });
  }
  return ok(undefined);
}
