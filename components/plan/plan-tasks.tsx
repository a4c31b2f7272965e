import { Tag } from '@/components/nhs/tag';
import type { Task } from '@/components/nhs/task-list';
import { formatPence } from '@/lib/core/money';
import type { WrittenPlan } from '@/lib/plan/queries/plan-view';
import type { GapKey } from '@/lib/plan/rules/completeness';
import { OWN_SECTIONS, ownerOf, type SectionKind } from '@/lib/plan/rules/sections';
import { staffSections } from './plan-document';
import { sectionSlug, sectionTitle } from './section-text';

const OUTCOME_GAPS: GapKey[] = [
  'outcomes',
  'services',
  'outcome-text',
  'line-outcome',
  'line-cost',
  'line-reason',
];
const ARRANGEMENT_GAPS: GapKey[] = [
  'capacity-question',
  'coordinator',
  'health-monitor',
  'start-date',
  'first-review-date',
  'first-review-too-early',
  'first-review-too-late',
  'first-review-how',
  'notice-period',
  'over-indicative',
];

/** The tasks of writing a plan, in their order. */
export function planTasks(plan: WrittenPlan, base: string) {
  const planTask = (text: string, path: string, keys: GapKey[], hint?: string): Task => ({
    text,
    href: `${base}/${path}`,
    status: <Status isDone={!plan.gaps.some(({ key }) => keys.includes(key))} />,
    ...(hint ? { hint } : {}),
  });
  const sectionTask = (kind: SectionKind): Task => {
    const written = plan.sections.find((candidate) => candidate.kind === kind && candidate.body);
    return {
      text: sectionTitle(kind),
      href: `${base}/sections/${sectionSlug(kind)}`,
      status: <Status isDone={Boolean(written)} isOptional={ownerOf(kind) === 'PERSON'} />,
      ...(written ? { hint: `Last edited by ${written.authorName}` } : {}),
    };
  };
  return [
    { heading: 'The person’s own words', id: 'own', tasks: OWN_SECTIONS.map(sectionTask) },
    {
      heading: 'Needs, outcomes and services',
      id: 'needs',
      tasks: [
        sectionTask('HEALTH_NEEDS'),
        planTask('Outcomes and services', 'outcomes', OUTCOME_GAPS, countsText(plan)),
        planTask('Risks', 'risks', ['risks', 'risk-management']),
      ],
    },
    {
      heading: 'Arrangements and agreement',
      id: 'rest',
      tasks: [
        planTask('Who does what, and when', 'arrangements', ARRANGEMENT_GAPS),
        ...staffSections(plan.arrangements).slice(1).map(sectionTask),
        planTask('The person’s agreement', 'agreement', ['person-agreement']),
      ],
    },
  ];
}

function countsText({ outcomes, lines, weekly, oneOff }: WrittenPlan): string {
  const money = `${formatPence(weekly)} a week, ${formatPence(oneOff)} one-off`;
  return `${countText(outcomes.length, 'outcome')}, ${countText(lines.length, 'service')}: ${money}`;
}

function countText(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function Status({ isDone, isOptional = false }: { isDone: boolean; isOptional?: boolean }) {
  if (!isDone) return <Tag colour={isOptional ? 'grey' : 'blue'}>{isOptional ? 'Recommended' : 'To do'}</Tag>;
  return (
    <Tag colour={false} hasBorder={false}>
      Completed
    </Tag>
  );
}
