import { formatDay } from '@/lib/core/plain-date';
import type { Explanation, FiredRule } from '@/lib/tool/rules/explanation';
import type { Reader } from '@/lib/tool/rules/tool';
import { levelName, shortDomainName } from './domain-text';
import { indicationName } from './indication-text';
import type { Why } from './why';
import { flipText } from './why-flip-text';

/** The explanation of a national tool, in the words of its edition. */
export function whyOf(explanation: Explanation, reader: Reader): Why {
  const { fired, flips, edition } = explanation;
  return {
    outcome: outcomeOf(explanation, reader),
    rules: fired.map((rule) => ({ words: ruleText(rule, explanation, reader), source: rule.paragraph })),
    answers: answersOf(explanation, reader),
    noAnswers: edition.noReasons[reader],
    flips: flipText(explanation, reader),
    flipCount: flips.length,
    edition: editionText(edition),
  };
}

/** A rule may add a note for staff, as where one domain above low leaves the team to judge. */
function outcomeOf({ indication, fired, edition }: Explanation, reader: Reader): string {
  const name = indicationName(edition, indication, reader);
  const notes = edition.rules.filter(({ key }) => fired.some(({ rule }) => rule === key));
  const [note] = notes.flatMap((rule) => rule.note ?? []);
  return note && reader === 'staff' ? `${name} (${note})` : name;
}

/** What a rule that fired says, with the numbers of this result. */
function ruleText({ rule }: FiredRule, { counts, edition }: Explanation, reader: Reader): string {
  const found = edition.rules.find(({ key }) => key === rule);
  if (!found) throw new Error(`No rule ${rule} in ${edition.id}`);
  return found.text[reader]((...levels) => levels.reduce((sum, level) => sum + (counts[level] ?? 0), 0));
}

/** Each domain once, in the order of the form, however many rules it made fire. */
function answersOf({ fired, levels, edition }: Explanation, reader: Reader): Why['answers'] {
  const led = new Set(fired.flatMap(({ domains }) => domains));
  return Object.entries(levels).flatMap(([domain, level]) =>
    led.has(domain) && level !== undefined
      ? [
          {
            question: shortDomainName(edition, domain, reader),
            answer: levelName(edition, domain, level, reader),
          },
        ]
      : [],
  );
}

/** The name of an edition and its first day. Its last day is left out: it follows from a later edition. */
export function editionText({ name, firstDay }: Pick<Explanation['edition'], 'name' | 'firstDay'>): string {
  return `${name}, in use from ${formatDay(firstDay)}.`;
}
