import type { Condition, LevelsIn, Rule } from './edition';

/** One answered domain. */
export type Answer = { domain: string; level: string };

/**
 * The domains that a rule names as its reason, in the order of the form. Null where the rule does not fire.
 */
export function reasonDomainsOf({ conditions, reasons }: Rule, answers: readonly Answer[]): string[] | null {
  return conditions.every((condition) => isMet(condition, answers)) ? domainsAt(reasons, answers) : null;
}

function isMet(condition: Condition, answers: readonly Answer[]): boolean {
  const { atLeast = 0, atMost = answers.length } = condition;
  const found = domainsAt(condition, answers).length;
  return found >= atLeast && found <= atMost;
}

function domainsAt({ levels, domains }: LevelsIn, answers: readonly Answer[]): string[] {
  return answers
    .filter(({ domain, level }) => levels.includes(level) && (domains?.includes(domain) ?? true))
    .map(({ domain }) => domain);
}
