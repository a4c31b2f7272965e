import type { Block } from '@/lib/core/document';
import { formatDay } from '@/lib/core/plain-date';
import type { Pronouns } from '@/lib/core/pronouns';
import type { CouncilConsultation } from '@/lib/eligibility/rules/council';
import { isScreening } from '@/lib/tool/rules/tool';
import type { LetterFacts, LetterTool } from './facts';
import { letterPronouns } from './letter-pronouns';
import { toolText } from './service-text';

/**
 * Why: the unchanged reasons of the named person who decided, and the tool's indication in plain words.
 * @rule ELI-70 (docs/rules.md)
 */
export function whyBlocks(facts: LetterFacts): Block[] {
  const { decision, tool, challenge } = facts;
  const pronouns = letterPronouns(facts);
  return [
    { kind: 'heading', level: 2, text: 'Why' },
    ...(decision ? reasonsOf(decision, challenge !== null) : []),
    ...councilBlocks(decision?.consultation ?? null),
    ...(tool ? toolBlocks(tool, pronouns) : []),
  ];
}

function reasonsOf(
  { deciderName, decidedOn, reasons, exceptionalReasons }: NonNullable<LetterFacts['decision']>,
  isAgain: boolean,
): Block[] {
  const decidedText = isAgain ? 'reviewed it and decided' : 'decided this';
  return [
    {
      kind: 'paragraph',
      text: `${deciderName} ${decidedText} on ${formatDay(decidedOn)}, for these reasons:`,
    },
    { kind: 'quote', text: reasons },
    ...(exceptionalReasons
      ? ([
          {
            kind: 'paragraph',
            text: `This differs from the team’s recommendation. ${deciderName} gave these reasons:`,
          },
          { kind: 'quote', text: exceptionalReasons },
        ] as const)
      : []),
  ];
}

/** The law asks for the council's view before a decision on continuing healthcare. */
function councilBlocks(consultation: CouncilConsultation | null): Block[] {
  if (consultation === null) return [];
  if ('notConsulted' in consultation)
    return [
      { kind: 'paragraph', text: 'We did not ask the council before we decided, for this reason:' },
      { kind: 'quote', text: consultation.notConsulted },
    ];
  const { council, consultedOn } = consultation;
  const text = `Before we decided, we asked ${council} for its view. We did this on ${formatDay(consultedOn)}.`;
  return [{ kind: 'paragraph', text }];
}

function toolBlocks(tool: LetterTool, pronouns: Pronouns): Block[] {
  const { completedByName, profession, completedOn, referralRationale } = tool;
  const completedBy = profession ? `${completedByName} (${profession})` : completedByName;
  const shown = INDICATIONS[tool.indication ?? '']?.(pronouns, tool.kindsOfNeed);
  const isLast = isScreening(tool.tool);
  return [
    {
      kind: 'paragraph',
      text: [`${completedBy} completed ${toolText(tool.tool)} on ${formatDay(completedOn)}.`, shown]
        .filter(Boolean)
        .join(' '),
    },
    ...(referralRationale
      ? ([
          { kind: 'paragraph', text: `${completedByName} asked for one anyway, for these reasons:` },
          { kind: 'quote', text: referralRationale },
        ] as const)
      : []),
    ...(isLast
      ? []
      : [{ kind: 'paragraph', text: tool.tool === 'FAST_TRACK' ? ENOUGH : ONLY_A_FORM } as const]),
  ];
}

/**
 * A completed fast track tool must be accepted.
 * @rule ELI-37 (docs/rules.md)
 */
const ENOUGH = 'The completed form is enough. No other assessment is needed.';

const ONLY_A_FORM = 'The form does not make the decision. A person does.';

/** Each indication for a reader who never saw the tool. */
const INDICATIONS: Record<string, (pronouns: Pronouns, kindsOfNeed: number) => string> = {
  POSITIVE: ({ your }, kindsOfNeed) =>
    `It covers ${kindsOfNeed} kinds of need. It shows that ${your} needs must be fully assessed.`,
  NEGATIVE: ({ your }, kindsOfNeed) =>
    `It covers ${kindsOfNeed} kinds of need. At that time, ${your} needs were below the level for a full assessment.`,
  FULL_ASSESSMENT: ({ your }) => `It shows that ${your} needs must be fully assessed.`,
  NO_FULL_ASSESSMENT: ({ your }) =>
    `At that time, it did not show that ${your} needs must be fully assessed.`,
  ELIGIBILITY_EXPECTED: () => 'The levels of need that the team chose suggest “eligible”.',
  MDT_JUDGEMENT: ({ your }) =>
    `The levels of need did not decide it alone. So the team weighed all ${your} needs together: what they are, how strong they are, how they affect each other, and how much they change.`,
  UNLIKELY: () => 'The levels of need that the team chose do not suggest “eligible”.',
  THRESHOLD_MET: () => 'The levels of need that the team chose suggest “eligible”.',
  THRESHOLD_NOT_MET: () => 'The levels of need that the team chose do not suggest “eligible”.',
  CRITERIA_MET: () => 'The answers meet the criteria.',
  CRITERIA_NOT_MET: () => 'The answers do not meet the criteria.',
};
