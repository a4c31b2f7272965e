import { pence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import { agreePlan } from '@/lib/plan/commands/agree-plan';
import { decidePlan } from '@/lib/plan/commands/decide-plan';
import { planHash } from '@/lib/plan/store/plan-hash';
import { onDay } from '../../support/day';
import { planOf, send, writePlan } from '../../support/plan';
import { must } from '../../support/result';
import type { RowActs, Story } from './act';

const weekly = (service: string, amount: number) =>
  ({ service, cost: 'WEEKLY', amount: pence(amount) }) as const;
const once = (service: string, amount: number) =>
  ({ service, cost: 'ONE_OFF', amount: pence(amount) }) as const;

/** The services of the first plan, as its table in docs/one-year.md has them. */
const SERVICES = [
  weekly('Lewis Grant, 30 hours', 40_500),
  weekly('Amy Foster, 16 hours', 21_120),
  weekly('Pension of the employer', 1_129),
  weekly('Holiday cover by an agency', 11_270),
  weekly('Payroll service', 375),
  once('Insurance', 11_800),
  once('DBS checks', 12_000),
  once('Training', 34_000),
  once('Sickness, 2 weeks of wages', 123_240),
  // A plan has no contingency of its own yet.
  once('Contingency, 4 weeks', 297_576),
] as const;

/** The plan that Joanna and Grace write, agree, send and have approved. */
export const EDITH_PLAN: Record<string, RowActs> = {
  '1.5': {
    act: async (story, today) => {
      const practitioner = story.staff('Grace Tran');
      const arrangements = {
        startsOn: day('2026-04-01'),
        weeks: 52,
        coordinatorId: practitioner.userId,
        healthMonitorName: 'Nurse Lund',
        healthMonitorRole: 'Community nurse',
        firstReviewOn: day('2026-06-24'),
        firstReviewHow: 'At home',
        noticeDays: 28,
        capacityFluctuates: false,
        overIndicativeReason: 'Holiday cover costs more than what was set for it',
      };
      const { lineIds } = await writePlan(planCase(story), { services: SERVICES, arrangements }, today);
      for (const [place, id] of lineIds.entries()) story.ids.set(`edith.line${place}`, id);
    },
  },

  '1.6': {
    act: async (story, today) => {
      const made = planCase(story);
      const seenHash = planHash(await planOf(made));
      const agreed = { caseId: made.caseId, seenHash, recorded: null };
      must(await agreePlan(story.staff('Joanna Marlowe'), agreed, today));
      story.ids.set('edith.submissionId', await send(made, today));
    },
  },

  '1.7': {
    act: async (story, today) => {
      const decision = {
        caseId: story.id('edith.caseId'),
        submissionId: story.id('edith.submissionId'),
        option: 'APPROVE',
        reasons: 'Two helpers she knows, within what her care costs now',
        conditions: '',
      } as const;
      must(await onDay(today, () => decidePlan(story.staff('Dev Malhotra'), decision, today)));
    },
  },
};

function planCase(story: Story) {
  return { practitioner: story.staff('Grace Tran'), caseId: story.id('edith.caseId') };
}
