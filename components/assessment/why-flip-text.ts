import type { Explanation, Flip } from '@/lib/tool/rules/tool';
import { indicationWould, type Reader } from './indication-text';
import { levelName, shortPartName } from './level-text';

/** How many sentences are shown before the rest is folded away. */
const FEW = 3;

/**
 * What single answers would change the result, in sentences that name all domains for which the same holds. `near` are the
 * few nearest, one step of a domain towards each result; `all` is everything.
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

function sentences(flips: readonly Flip[], explanation: Explanation, reader: Reader): string[] {
  const groups = Map.groupBy(flips, ({ from, to, becomes }) => [from, to, becomes].join(' '));
  return [...groups.values()].map((group) => sentence(group, explanation, reader));
}

function sentence(group: readonly Flip[], explanation: Explanation, reader: Reader): string {
  const { id } = explanation.ruleSet;
  const form = Object.keys(explanation.levels);
  const inOrder = group.toSorted((one, other) => form.indexOf(one.domain) - form.indexOf(other.domain));
  const [first] = inOrder;
  if (!first) return '';
  const { domain, from, to, becomes } = first;
  const named = inOrder.map((flip) => shortPartName(id, flip.domain, reader));
  const level = (key: string) => `“${levelName(id, domain, key, reader)}”`;
  return `If ${oneOf(named)} were ${level(to)} instead of ${level(from)}, ${indicationWould(becomes, reader)}.`;
}

/** "Breathing"; "one of Breathing, Skin or Mobility" */
function oneOf(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length === 1 ? last : `one of ${names.slice(0, -1).join(', ')} or ${last}`;
}
