import { type Edition, type LevelsIn, levelDomainsOf } from './edition';

/**
 * What an edition contradicts itself in. A rule that names a level or a domain that is not there would never
 * fire, and an indication without a text would fail on the screen.
 */
export function editionFaults(edition: Edition): string[] {
  const { rules, indications } = edition;
  return [
    ...[...twiceIn(edition.domains), ...twiceIn(rules)].map((key) => `${key} is there twice`),
    ...rules.flatMap((rule) => [
      ...[...rule.conditions, rule.reasons].flatMap((named) =>
        unknownIn(named, edition).map((key) => `rule ${rule.key} names ${key}`),
      ),
      ...(indications[rule.indication] ? [] : [`${rule.indication} has no text`]),
    ]),
    ...levelDomainsOf(edition).flatMap(({ key, levels }) =>
      isInOrder(
        levels.map((level) => level.key),
        edition.scale,
      )
        ? []
        : [`the levels of ${key} are not in the order of the scale`],
    ),
  ];
}

function unknownIn({ levels, domains = [] }: LevelsIn, edition: Edition): string[] {
  const known = new Set(levelDomainsOf(edition).map(({ key }) => key));
  return [
    ...levels.filter((level) => !edition.scale.includes(level)),
    ...domains.filter((domain) => !known.has(domain)),
  ];
}

function twiceIn(rows: readonly { key: string }[]): string[] {
  const keys = rows.map(({ key }) => key);
  return keys.filter((key, index) => keys.indexOf(key) !== index);
}

function isInOrder(levels: readonly string[], scale: readonly string[]): boolean {
  const inScale = scale.filter((key) => levels.includes(key));
  return inScale.join() === levels.join();
}
