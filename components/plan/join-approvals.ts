import type { PlanAnswer } from '@/components/case/plan-answers';

/**
 * Joins the approvals of two approvers into one answer, because for the person it is one decision. It has the
 * reasons and conditions of both, first to last. All other answers stay as they are.
 * @param answers oldest first
 */
export function joinApprovals(answers: readonly PlanAnswer[]): PlanAnswer[] {
  return answers.flatMap((answer, index) => {
    const [before, after] = [answers[index - 1], answers[index + 1]];
    if (isSecond(answer, after)) return [];
    return before && isSecond(before, answer) ? [joinPair(before, answer)] : [answer];
  });
}

function isSecond(first: PlanAnswer, second: PlanAnswer | undefined): boolean {
  return second !== undefined && !first.isFinal && second.isFinal && approves(first) && approves(second);
}

function approves({ outcome }: PlanAnswer): boolean {
  return outcome === 'APPROVE' || outcome === 'APPROVE_WITH_CONDITIONS';
}

function joinPair(first: PlanAnswer, second: PlanAnswer): PlanAnswer {
  const conditions = joinTexts(first.conditions, second.conditions);
  return {
    ...second,
    outcome: conditions ? 'APPROVE_WITH_CONDITIONS' : 'APPROVE',
    conditions: conditions || null,
    reasons: joinTexts(first.reasons, second.reasons),
    deciderName: `${first.deciderName}, ${first.at}, and ${second.deciderName}`,
  };
}

function joinTexts(...texts: (string | null)[]): string {
  return [...new Set(texts.filter(Boolean))].join('\n\n');
}
