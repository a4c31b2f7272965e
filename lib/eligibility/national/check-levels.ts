import { domainsOf } from '@/lib/eligibility/national/rule';
import type { Levels, LevelsRefusal, RuleSet } from '@/lib/eligibility/national/tool';
import { fail, ok, type Result } from '@/lib/shared/result';

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
