import type { Block } from '@/lib/core/document';
import type { Reader } from '@/lib/tool/rules/tool';
import type { Why } from './why';

const headings: Record<Reader, { why: string; caveat: string; flips: string; none: string }> = {
  staff: {
    why: 'Why this is the result',
    caveat: 'This is an indication. A named person decides.',
    flips: 'Single changes that would change the result:',
    none: 'Changing any one answer would not change the result.',
  },
  person: {
    why: 'What the answers suggest, and why',
    caveat: 'A person makes the decision and must explain it.',
    flips: 'What would have changed the result:',
    none: 'Changing any one answer would not have changed the result.',
  },
};

/** Why a result is what it is, for print: the same facts that the panel on the screen shows. */
export function printedWhy(why: Why, reader: Reader): Block[] {
  const words = headings[reader];
  return [
    { kind: 'heading', level: 2, text: words.why },
    { kind: 'lead', text: why.outcome },
    { kind: 'paragraph', text: words.caveat },
    { kind: 'list', items: why.rules.map(({ words: rule, source }) => `${rule} Source: ${source}.`) },
    ...answersOf(why),
    ...(why.flips.near.length === 0
      ? [{ kind: 'paragraph', text: words.none } as const]
      : ([
          { kind: 'paragraph', text: words.flips },
          { kind: 'list', items: why.flips.near },
        ] as const)),
    { kind: 'paragraph', text: `Rules used: ${why.edition}` },
  ];
}

function answersOf({ answers, noAnswers }: Why): Block[] {
  if (answers.length === 0) return [{ kind: 'paragraph', text: noAnswers }];
  return [
    {
      kind: 'table',
      caption: 'The answers behind it',
      columns: ['Part', 'Answer'],
      rows: answers.map(({ question, answer }) => [question, answer]),
    },
  ];
}
