import type { Block } from '@/lib/core/document';
import { formatDay } from '@/lib/core/plain-date';
import type { LetterFacts, LetterTool } from './facts';
import { toolText } from './service-text';
import { type Voice, voiceOf } from './voice';

/**
 * Why: the words of the named person who decided, unchanged, and what the tool indicated, in plain words.
 * @rule ELI-70 (docs/rules.md)
 */
export function whyBlocks(facts: LetterFacts): Block[] {
  const { decision, tool, challenge } = facts;
  const voice = voiceOf(facts);
  return [
    { kind: 'heading', level: 2, text: 'Why' },
    ...(decision ? reasonsOf(decision, challenge !== null) : []),
    ...(tool ? toolBlocks(tool, voice) : []),
  ];
}

function reasonsOf(
  { deciderName, decidedOn, reasons, exceptionalReasons }: NonNullable<LetterFacts['decision']>,
  isAgain: boolean,
): Block[] {
  const did = isAgain ? 'looked at it again and answered' : 'decided this';
  return [
    { kind: 'paragraph', text: `${deciderName} ${did} on ${formatDay(decidedOn)}, for these reasons:` },
    { kind: 'quote', text: reasons },
    ...(exceptionalReasons
      ? ([
          {
            kind: 'paragraph',
            text: `This is not what the team recommended. ${deciderName} gives these special reasons:`,
          },
          { kind: 'quote', text: exceptionalReasons },
        ] as const)
      : []),
  ];
}

function toolBlocks(tool: LetterTool, voice: Voice): Block[] {
  const { completedByName, profession, completedOn, referralRationale } = tool;
  const who = profession ? `${completedByName} (${profession})` : completedByName;
  const shown = INDICATIONS[tool.indication ?? '']?.(voice);
  const isLast = tool.tool === 'CHECKLIST' || tool.tool === 'CHILD_PRE_ASSESSMENT';
  return [
    {
      kind: 'paragraph',
      text: [`${who} completed ${toolText(tool.tool)} on ${formatDay(completedOn)}.`, shown]
        .filter(Boolean)
        .join(' '),
    },
    ...(referralRationale
      ? ([
          { kind: 'paragraph', text: `${completedByName} still asked for one, for these reasons:` },
          { kind: 'quote', text: referralRationale },
        ] as const)
      : []),
    ...(isLast ? [] : [{ kind: 'paragraph', text: 'A tool does not decide. A named person does.' } as const]),
  ];
}

/** What each indication says to somebody who never saw the tool. */
const INDICATIONS: Record<string, (voice: Voice) => string> = {
  POSITIVE: ({ your }) =>
    `It asks about 11 kinds of need. It shows that ${your} needs must be looked at in full.`,
  NEGATIVE: ({ your }) =>
    `It asks about 11 kinds of need. On the day, ${your} needs were below the level for a full assessment.`,
  FULL_ASSESSMENT: ({ your }) => `It shows that ${your} needs must be looked at in full.`,
  NO_FULL_ASSESSMENT: ({ your }) =>
    `On the day, it did not show that ${your} needs must be looked at in full.`,
  ELIGIBILITY_EXPECTED: () => 'The levels of need that the team chose point to “eligible”.',
  MDT_JUDGEMENT: ({ your }) =>
    `The levels of need did not settle it alone. So the team looked at ${your} needs as a whole: what they are, how strong they are, how they act on each other, and how much they change.`,
  UNLIKELY: () => 'The levels of need that the team chose do not point to “eligible”.',
  THRESHOLD_MET: () => 'The levels of need that were chosen point to “eligible”.',
  THRESHOLD_NOT_MET: () => 'The levels of need that were chosen do not point to “eligible”.',
  CRITERIA_MET: () => 'The answers meet the criteria.',
  CRITERIA_NOT_MET: () => 'The answers do not meet the criteria.',
};
