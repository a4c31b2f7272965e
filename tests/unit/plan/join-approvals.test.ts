import { expect, it } from 'vitest';
import type { PlanAnswer } from '@/components/case/plan-answers';
import { joinApprovals } from '@/components/plan/join-approvals';

const approval: PlanAnswer = {
  outcome: 'APPROVE',
  isFinal: true,
  conditions: null,
  reasons: 'It meets the needs.',
  deciderName: 'Jo Field',
  at: '3 March 2026',
  amount: '£60,000.00',
};
const first: PlanAnswer = {
  ...approval,
  outcome: 'APPROVE_WITH_CONDITIONS',
  isFinal: false,
  conditions: 'A nurse looks in.',
  reasons: 'It is safe.',
  deciderName: 'Ada Lead',
  at: '2 March 2026',
};

it('joins two approvals of one plan into one decision, with the words of both', () => {
  expect(joinApprovals([first, approval])).toEqual([
    {
      ...approval,
      outcome: 'APPROVE_WITH_CONDITIONS',
      conditions: 'A nurse looks in.',
      reasons: 'It is safe.\n\nIt meets the needs.',
      deciderName: 'Ada Lead, 2 March 2026, and Jo Field',
    },
  ]);
});

it.each([
  ['an approval that waits for the second', [first]],
  ['a plan returned by the second approver', [first, { ...approval, outcome: 'RETURN' as const }]],
  ['a plan returned, then approved', [{ ...approval, outcome: 'RETURN' as const }, approval]],
])('leaves %s as it is', (_, answers) => {
  expect(joinApprovals(answers)).toEqual(answers);
});
