import { fail, ok, type Result } from '@/lib/core/result';
import { checkLevels } from './check-levels';
import { type Edition, levelDomainsOf, type Rule } from './edition';
import type { Explanation, FiredRule, Levels, LevelsRefusal } from './explanation';
import { flipsOf } from './flips';
import { type Answer, reasonDomainsOf } from './rule';
import type { Indication } from './tool';

/**
 * What the rules of an edition say of a full set of levels, and why: the rules that fired, the counts, and
 * each single change that would change it. It indicates; a named person decides.
 *
 * Refused while a domain is unanswered, and where a level is not one its domain has.
 *
 * @rule ELI-11 levels, ELI-18 explanation (docs/rules.md)
 */
export function indicate(edition: Edition, levels: Levels): Result<Explanation, LevelsRefusal> {
  const checked = checkLevels(edition, levels);
  if (!checked.ok) return checked;
  const domains = levelDomainsOf(edition);
  const missing = domains.filter(({ key }) => levels[key] === undefined).map(({ key }) => key);
  if (missing.length > 0) return fail({ kind: 'not-all-answered', missing });

  const answers = domains.map(({ key }) => ({ domain: key, level: levels[key] ?? '' }));
  const { rules } = edition;
  const indication = indicationOf(rules, answers);
  return ok({
    indication,
    edition,
    levels: Object.fromEntries(answers.map(({ domain, level }) => [domain, level])),
    fired: firedOf(rules, answers, indication),
    counts: countsOf(answers),
    flips: flipsOf(domains, answers, (changed) => indicationOf(rules, changed)),
  });
}

/** The strongest rule that fires speaks. The last rule of each edition fires whenever none before it does. */
function indicationOf(rules: readonly Rule[], answers: readonly Answer[]): Indication {
  const strongest = rules.find((rule) => reasonDomainsOf(rule, answers) !== null);
  if (!strongest) throw new Error('No rule of this edition fires');
  return strongest.indication;
}

/** Every rule that says the same as the strongest one, so that no reason for it is left out. */
function firedOf(rules: readonly Rule[], answers: readonly Answer[], indication: Indication): FiredRule[] {
  return rules
    .filter((rule) => rule.indication === indication)
    .flatMap((rule) => {
      const domains = reasonDomainsOf(rule, answers);
      return domains ? [{ rule: rule.key, paragraph: rule.paragraph, domains }] : [];
    });
}

function countsOf(answers: readonly Answer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { level } of answers) counts[level] = (counts[level] ?? 0) + 1;
  return counts;
}
