import 'server-only';
import { indicate } from '@/lib/eligibility/national/indicate';
import { RULE_SETS } from '@/lib/eligibility/national/rule-sets';
import type { Explanation, Levels } from '@/lib/eligibility/national/tool';

/**
 * Why the levels of an assessment indicate what they do, by the edition it was started with. Null while a domain is
 * unanswered, and for a tool without levels.
 */
export function explanationOf(assessment: { ruleSet: string; levels: Levels }): Explanation | null {
  const ruleSet = RULE_SETS.find(({ id }) => id === assessment.ruleSet);
  const indicated = ruleSet && indicate(ruleSet, assessment.levels);
  return indicated?.ok ? indicated.value : null;
}
