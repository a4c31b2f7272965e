import { type CountedKind, clockLength, clockSetting } from '@/lib/case/rules/clocks';
import type { ClockLength } from '@/lib/core/length-of-time';
import { SETTING_KINDS } from '@/lib/core/settings/setting-kinds';

/**
 * How long a clock runs where the commissioner has set nothing.
 * @param ruleSet the edition, for a kind that follows from it
 */
export function defaultLength(kind: CountedKind, ruleSet: string | null = null): ClockLength {
  const setting = clockSetting(kind);
  return clockLength(kind, { set: setting && SETTING_KINDS[setting].default, ruleSet });
}
