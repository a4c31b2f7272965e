import type { Explanation, Flip } from '@/lib/tool/rules/explanation';
import type { Reader } from '@/lib/tool/rules/tool';
import { levelName, shortDomainName } from './domain-text';
import { indicationWould } from './indication-text';

/** How many sentences are shown before the rest is folded away. */
const FEW = 3;

/**
 * What single answers would change the result, in sentences that name all domains for which the same holds.
 * `near` are the few nearest, one step of a domain towards each result; `all` is everything.
 */
export function flipText(explanation: Explanation, reader: Reader): { near: string[]; all: string[] } {
  const { flips } = explanation;
  const nearest = flips.filter(
    (flip, index) => index === flips.findIndex((one) => sameTurn(one, flip) && one.domain === flip.domain),
  );
  return {
    near: sentences(nearest, explanation, reader).slice(0, FEW),
    all: sentences(flips, explanation, reader),
  };
}

function sameTurn(one: Flip, other: Flip): boolean {
  return one.becomes === other.becomes;
}

/** Flips of the same domains that come to the same, in one sentence: all the levels that they could have. */
type Group = { from: string; tos: string[]; becomes: string; domains: string[] };

function sentences(flips: readonly Flip[], explanation: Explanation, reader: Reader): string[] {
  const form = Object.keys(explanation.levels);
  const byLevel = [...Map.groupBy(flips, ({ from, to, becomes }) => [from, to, becomes].join(' ')).values()];
  const groups = byLevel.flatMap((same): Group[] => {
    const [first] = same;
    const domains = same
      .map(({ domain }) => domain)
      .sort((one, other) => form.indexOf(one) - form.indexOf(other));
    return first ? [{ from: first.from, tos: [first.to], becomes: first.becomes, domains }] : [];
  });
  const merged = Map.groupBy(groups, ({ from, becomes, domains }) => [from, becomes, ...domains].join(' '));
  return [...merged.values()].flatMap(([first, ...rest]) =>
    first
      ? [sentence({ ...first, tos: [first, ...rest].flatMap(({ tos }) => tos) }, explanation, reader)]
      : [],
  );
}

function sentence({ from, tos, becomes, domains }: Group, { edition }: Explanation, reader: Reader): string {
  const [domain = ''] = domains;
  const named = domains.map((one) => shortDomainName(edition, one, reader));
  const level = (key: string) => `“${levelName(edition, domain, key, reader)}”`;
  const [to, then] = [orList(tos.map(level)), indicationWould(edition, becomes, reader)];
  if (reader === 'staff') return `If ${oneOf(named)} were ${to} instead of ${level(from)}, ${then}.`;
  return named.length === 1
    ? `Suppose ${named[0]} had been ${to} instead of ${level(from)}. Then ${then}.`
    : `Suppose one of these had been ${to} instead of ${level(from)}: ${orList(named)}. Then ${then}.`;
}

/** "Breathing"; "one of Breathing, Skin or Mobility" */
function oneOf(names: readonly string[]): string {
  return names.length === 1 ? orList(names) : `one of ${orList(names)}`;
}

function orList(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
}
