import { formatDay } from '@/lib/core/plain-date';
import type { Explanation } from '@/lib/tool/rules/tool';
import { indicationName, type Reader } from './indication-text';
import { levelName, shortPartName } from './level-text';
import type { Why } from './why';
import { flipText } from './why-flip-text';
import { ruleText } from './why-rule-text';

/** The explanation of a national tool in words. */
export function whyOf(explanation: Explanation, reader: Reader): Why {
  const { fired, flips } = explanation;
  return {
    outcome: outcomeOf(explanation, reader),
    rules: fired.map((rule) => ({ words: ruleText(rule, explanation, reader), source: rule.paragraph })),
    answers: answersOf(explanation, reader),
    noAnswers:
      reader === 'person' ? 'Every part was marked as no need.' : 'No domain is above its lowest level.',
    flips: flipText(explanation, reader),
    flipCount: flips.length,
    edition: editionOf(explanation),
  };
}

/** One domain above low leaves the team to judge, and is shown for the little that it is. */
function outcomeOf({ indication, fired }: Explanation, reader: Reader): string {
  const name = indicationName(indication, reader);
  const isLow = fired.some(({ rule }) => rule === 'one-above-low');
  return isLow && reader === 'staff' ? `${name} (low indication)` : name;
}

/** Each domain once, in the order of the form, however many rules it made fire. */
function answersOf({ fired, levels, ruleSet: { id } }: Explanation, reader: Reader): Why['answers'] {
  const led = new Set(fired.flatMap(({ domains }) => domains));
  return Object.entries(levels).flatMap(([domain, level]) =>
    led.has(domain) && level !== undefined
      ? [{ question: shortPartName(id, domain, reader), answer: levelName(id, domain, level, reader) }]
      : [],
  );
}

function editionOf({ ruleSet: { name, from, until } }: Explanation): string {
  const since = `in use from ${formatDay(from)}`;
  return `${name}, ${until ? `${since} to ${formatDay(until)}` : since}.`;
}
