import type { Domain, Indication, RuleSet } from './tool';

/** One answered domain. */
export type Answer = { domain: string; level: string };

/**
 * One rule of a tool. A tool's rules stand in the order of their strength: the first that fires gives the indication.
 * `firedBy` gives the domains that make it fire (none may be needed), or null where it does not.
 */
export type Rule = {
  rule: string;
  paragraph: string;
  indication: Indication;
  firedBy: (answers: readonly Answer[]) => readonly string[] | null;
};

/** The domains at one of these levels, in the order of the form. */
export function at(answers: readonly Answer[], ...levels: readonly string[]): string[] {
  return answers.filter(({ level }) => levels.includes(level)).map(({ domain }) => domain);
}

/** The domains where there are so many of them, otherwise null. */
export function atLeast(count: number, domains: readonly string[]): readonly string[] | null {
  return domains.length >= count ? domains : null;
}

export function domainsOf(ruleSet: Pick<RuleSet, 'parts'>): Domain[] {
  return ruleSet.parts.filter((part) => part.kind === 'DOMAIN');
}
