import { SummaryList } from '@/components/nhs/summary-list';
import { Tag } from '@/components/nhs/tag';
import type { DecisionOption } from '@/lib/case/rules/plan-state';
import { planOutcomeColour, planOutcomeName } from './plan-answer-text';
import { Prose } from './request-facts';

export type PlanAnswer = {
  outcome: DecisionOption;
  isFinal: boolean;
  conditions: string | null;
  reasons: string;
  deciderName: string;
  at: string;
  amount: string;
};

/**
 * Each decision on a plan, the latest first: what was decided, by whom, with which conditions and reasons.
 */
export function PlanAnswers({ answers }: { answers: readonly PlanAnswer[] }) {
  return answers
    .toReversed()
    .map((answer) => (
      <SummaryList key={`${answer.at} ${answer.deciderName} ${answer.outcome}`} rows={rowsOf(answer)} />
    ));
}

function rowsOf(answer: PlanAnswer) {
  const { outcome, isFinal, conditions, reasons } = answer;
  return [
    {
      term: 'Decision',
      value: <Tag colour={planOutcomeColour(outcome, isFinal)}>{planOutcomeName(outcome, isFinal)}</Tag>,
    },
    {
      term: isYes(outcome) ? 'Amount agreed' : 'Cost of the plan',
      value: <span className="app-number">{answer.amount}</span>,
    },
    ...(conditions ? [{ term: 'Conditions', value: <Prose text={conditions} /> }] : []),
    { term: outcome === 'RETURN' ? 'Comments' : 'Reasons', value: <Prose text={reasons} /> },
    { term: 'Decided by', value: `${answer.deciderName}, ${answer.at}` },
  ];
}

function isYes(outcome: DecisionOption): boolean {
  return outcome === 'APPROVE' || outcome === 'APPROVE_WITH_CONDITIONS';
}
