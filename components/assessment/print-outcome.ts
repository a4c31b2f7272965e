import type { AssessmentPrint } from '@/lib/assessment/queries/assessment-print';
import type { Block, Fact } from '@/lib/core/document';
import { outcomeName } from './assessment-text';
import { nursingText } from './nursing-text';

type Round = AssessmentPrint['rounds'][number];

/** What was decided on it, by whom and why; the last decision first. */
export function printedDecisions({ decisions }: AssessmentPrint): Block[] {
  return decisions.flatMap(({ outcome, decidedOn, deciderName, reasons, exceptionalReasons }): Block[] => [
    { kind: 'heading', level: 2, text: `Decision: ${outcomeName(outcome).toLowerCase()}` },
    { kind: 'paragraph', text: `${deciderName} decided on ${decidedOn}, for these reasons:` },
    { kind: 'quote', text: reasons },
    ...(exceptionalReasons
      ? ([
          { kind: 'paragraph', text: 'It differs from the recommendation, for these exceptional reasons:' },
          { kind: 'quote', text: exceptionalReasons },
        ] as const)
      : []),
  ]);
}

/** What was recommended, each time it was sent, and with which questions it came back. */
export function printedRounds({ rounds, tool }: AssessmentPrint): Block[] {
  if (rounds.length === 0) return [];
  const heading = tool === 'FAST_TRACK' ? 'What the clinician recommends' : 'What the team recommends';
  return [{ kind: 'heading', level: 2, text: heading }, ...rounds.flatMap(roundBlocks)];
}

function roundBlocks(round: Round): Block[] {
  const { round: number, submittedOn, rationale, returned } = round;
  return [
    { kind: 'heading', level: 3, text: `Round ${number}, sent on ${submittedOn}` },
    { kind: 'facts', facts: roundFacts(round) },
    { kind: 'quote', text: rationale },
    ...(returned
      ? ([
          {
            kind: 'paragraph',
            text: `${returned.returnedByName} returned it on ${returned.returnedOn} with these questions:`,
          },
          { kind: 'quote', text: returned.questions },
        ] as const)
      : []),
  ];
}

function roundFacts({
  outcome,
  isAgainstIndication,
  isNursingConsidered,
  nursing,
  submittedByName,
}: Round): Fact[] {
  const found = nursingText({ isNursingConsidered, nursing });
  return [
    { term: 'Recommendation', value: outcomeName(outcome) },
    { term: 'Sent by', value: submittedByName },
    ...(isAgainstIndication
      ? [{ term: 'Compared with the tool', value: 'It differs from what the tool indicates' }]
      : []),
    ...(found ? [{ term: 'NHS-funded nursing care', value: found }] : []),
  ];
}
