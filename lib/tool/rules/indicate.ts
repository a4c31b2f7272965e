import { fail, ok, type Result } from '@/lib/core/result';
import { checkLevels } from './check-levels';
import { CHECKLIST_RULES } from './checklist-rules';
import { CHILD_DST_RULES, PRE_ASSESSMENT_RULES } from './child-rules';
import { DST_RULES } from './dst-rules';
import { flipsOf } from './flips';
import { type Answer, domainsOf, type Rule } from './rule';
import type {
  Explanation,
  FiredRule,
  Indication,
  Levels,
  LevelsRefusal,
  NationalTool,
  RuleSet,
} from './tool';

const RULES: Record<NationalTool, readonly Rule[]> = {
  CHECKLIST: CHECKLIST_RULES,
  DST: DST_RULES,
  CHILD_PRE_ASSESSMENT: PRE_ASSESSMENT_RULES,
  CHILD_DST: CHILD_DST_RULES,
};

/**
 * What the rules of an edition say of a full set of levels, and why: the rules that fired, the counts, and each single
 * change that would change it. It indicates; a named person decides.
 *
 * Refused while a domain is unanswered, and where a level is not one its domain has.
 *
 * @rule ELI-11 levels, ELI-18 explanation (docs/rules.md)
 */
export function indicate(ruleSet: RuleSet, levels: Levels): Result<Explanation, LevelsRefusal> {
  const checked = checkLevels(ruleSet, levels);
  if (!checked.ok) return checked;
  const domains = domainsOf(ruleSet);
  const missing = domains.filter(({ key }) => levels[key] === undefined).map(({ key }) => key);
  if (missing.length > 0) return fail({ kind: 'not-all-answered', missing });

  const answers = domains.map(({ key }) => ({ domain: key, level: levels[key] ?? '' }));
  const rules = RULES[ruleSet.tool];
  const indication = indicationOf(rules, answers);
  const { id, tool, name, from, until, source } = ruleSet;
  return ok({
    indication,
    ruleSet: { id, tool, name, from, until, source },
    levels: Object.fromEntries(answers.map(({ domain, level }) => [domain, level])),
    fired: firedOf(rules, answers, indication),
    counts: countsOf(answers),
    flips: flipsOf(domains, answers, (changed) => indicationOf(rules, changed)),
  });
}

/** The strongest rule that fires speaks. The last rule of each tool fires whenever none before it does. */
function indicationOf(rules: readonly Rule[], answers: readonly Answer[]): Indication {
  const strongest = rules.find(({ firedBy }) => firedBy(answers) !== null);
  if (!strongest) throw new Error('No rule of this tool fires');
  return strongest.indication;
}

/** Every rule that says the same as the strongest one, so that no reason for it is left out. */
function firedOf(rules: readonly Rule[], answers: readonly Answer[], indication: Indication): FiredRule[] {
  return rules
    .filter((rule) => rule.indication === indication)
    .flatMap(({ rule, paragraph, firedBy }) => {
      const domains = firedBy(answers);
      return domains ? [{ rule, paragraph, domains }] : [];
    });
}

function countsOf(answers: readonly Answer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { level } of answers) counts[level] = (counts[level] ?? 0) + 1;
  return counts;
}
