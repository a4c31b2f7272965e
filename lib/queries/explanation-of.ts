import 'server-only';
import { indicate } from '@/lib/eligibility/national/indicate';
import { RULE_SETS } from '@/lib/eligibility/national/rule-sets';
import type { Explanation, Levels } from '@/lib/eligibility/national/tool';

type Assessment = { ruleSet: string; levels: Levels; indication: string | null };

/**
 * Why the levels of an assessment indicate what they do, by the edition it was started with. Null while a domain is
 * unanswered, for a tool without levels, and where the rules no longer say what was stored when it was completed.
 */
export function explanationOf(assessment: Assessment): Explanation | null {
  const ruleSet = RULE_SETS.find(({ id }) => id === assessment.ruleSet);
  const indicated = ruleSet && indicate(ruleSet, assessment.levels);
  if (!indicated?.ok) return null;
  const isSame = assessment.indication === null || assessment.indication === indicated.value.indication;
  return isSame ? indicated.value : null;
}
