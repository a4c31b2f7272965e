import type { Block } from '@/lib/core/document';
import { adviceFacts } from './advice';
import type { LetterFacts } from './facts';
import { toolText } from './service-text';

/** What is enclosed, whom to ask, and who can help for free. */
export function helpBlocks({ tool, contactName, commissioner, advice, group }: LetterFacts): Block[] {
  const { name, phone, email, hours, address } = commissioner;
  return [
    ...(tool
      ? ([
          { kind: 'heading', level: 2, text: 'Enclosed' },
          {
            kind: 'paragraph',
            text: `A copy of ${toolText(tool.tool)}, so that you can see what we wrote.`,
          },
        ] as const)
      : []),
    { kind: 'heading', level: 2, text: 'Help and questions' },
    {
      kind: 'facts',
      facts: [
        { term: 'Ask for', value: `${contactName}, ${name}` },
        ...(phone ? [{ term: 'Phone', value: phone }] : []),
        ...(phone && hours ? [{ term: 'When to call', value: hours }] : []),
        ...(email ? [{ term: 'Email', value: email }] : []),
        ...(address ? [{ term: 'Write to', value: address }] : []),
      ],
    },
    { kind: 'heading', level: 3, text: 'Free advice and help' },
    {
      kind: 'paragraph',
      text: 'An advocate can help you to speak up. An advocate is on your side, not ours, and is free.',
    },
    { kind: 'facts', facts: adviceFacts(advice, group) },
    {
      kind: 'paragraph',
      text: 'Do you need this letter in another format or language? Tell us and we will send it that way.',
    },
  ];
}
