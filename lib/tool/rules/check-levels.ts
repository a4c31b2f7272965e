import { fail, ok, type Result } from '@/lib/core/result';
import { type Edition, levelDomainsOf } from './edition';
import type { Levels, LevelsRefusal } from './explanation';

/**
 * Whether each answer is a level that its domain has in this edition. Domains may be unanswered.
 * @rule ELI-11 (docs/rules.md)
 */
export function checkLevels(edition: Edition, levels: Levels): Result<void, LevelsRefusal> {
  for (const [key, level] of Object.entries(levels)) {
    if (level === undefined) continue;
    const domain = levelDomainsOf(edition).find((one) => one.key === key);
    if (!domain) return fail({ kind: 'no-such-domain', domain: key });
    if (!domain.levels.some((one) => one.key === level)) {
      return fail({ kind: 'no-such-level', domain: key, level });
    }
  }
  return ok(undefined);
}
