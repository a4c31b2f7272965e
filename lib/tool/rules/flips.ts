import type { LevelDomain } from './edition';
import type { Flip } from './explanation';
import type { Answer } from './rule';
import type { Indication } from './tool';

/**
 * Every single answer that, changed alone, changes the indication. Nearest first: fewest steps between the
 * two levels as the domain has them, then the order of the form.
 * @rule ELI-18 (docs/rules.md)
 */
export function flipsOf(
  domains: readonly LevelDomain[],
  answers: readonly Answer[],
  indicationOf: (answers: readonly Answer[]) => Indication,
): Flip[] {
  const now = indicationOf(answers);
  const flips = domains.flatMap((domain, index) => {
    const from = answers[index]?.level ?? '';
    return domain.levels.flatMap(({ key: to }) => {
      if (to === from) return [];
      const becomes = indicationOf(answers.with(index, { domain: domain.key, level: to }));
      return becomes === now
        ? []
        : [{ steps: steps(domain, from, to), flip: { domain: domain.key, from, to, becomes } }];
    });
  });
  return flips.toSorted((one, other) => one.steps - other.steps).map(({ flip }) => flip);
}

function steps(domain: LevelDomain, from: string, to: string): number {
  const keys = domain.levels.map(({ key }) => key);
  return Math.abs(keys.indexOf(from) - keys.indexOf(to));
}
