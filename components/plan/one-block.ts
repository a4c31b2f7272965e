import type { PlanAnswer } from '@/components/case/plan-answers';

/**
 * Where two approvers decided one plan, their approvals as one answer: for the person it is one decision. The reasons and
 * conditions of both stand in it, first to last. Everything else stays as it was given.
 * @param answers the oldest first
 */
export function inOneBlock(answers: readonly PlanAnswer[]): PlanAnswer[] {
  return answers.flatMap((answer, index) => {
    const [before, after] = [answers[index - 1], answers[index + 1]];
    if (isSecond(answer, after)) return [];
    return before && isSecond(before, answer) ? [together(before, answer)] : [answer];
  });
}

function isSecond(first: PlanAnswer, second: PlanAnswer | undefined): boolean {
  return second !== undefined && !first.isFinal && second.isFinal && approves(first) && approves(second);
}

function approves({ outcome }: PlanAnswer): boolean {
  return outcome === 'APPROVE' || outcome === 'APPROVE_WITH_CONDITIONS';
}

function together(first: PlanAnswer, second: PlanAnswer): PlanAnswer {
  const conditions = joined(first.conditions, second.conditions);
  return {
    ...second,
    outcome: conditions ? 'APPROVE_WITH_CONDITIONS' : 'APPROVE',
    conditions: conditions || null,
    reasons: joined(first.reasons, second.reasons),
    deciderName: `${first.deciderName}, ${first.at}, and ${second.deciderName}`,
  };
}

function joined(...texts: (string | null)[]): string {
  return [...new Set(texts.filter(Boolean))].join('\n\n');
}
