import { fail, ok, type Result } from '@/lib/core/result';
import { domainsOf } from './rule';
import type { Levels, LevelsRefusal, RuleSet } from './tool';

/**
 * Whether each answer is a level that its domain has in this edition. Domains may be unanswered.
 * @rule ELI-11 (docs/rules.md)
 */
export function checkLevels(ruleSet: RuleSet, levels: Levels): Result<void, LevelsRefusal> {
  for (const [key, level] of Object.entries(levels)) {
    if (level === undefined) continue;
    const domain = domainsOf(ruleSet).find((one) => one.key === key);
    if (!domain) return fail({ kind: 'no-such-domain', domain: key });
    if (!domain.levels.some((one) => one.key === level)) {
      return fail({ kind: 'no-such-level', domain: key, level });
    }
  }
  return ok(undefined);
}
