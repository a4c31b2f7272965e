import { Tag, type TagColour } from '@/components/nhs/tag';
import type { PlanState } from '@/lib/case/rules/plan-state';

const STATE_TAGS: Record<PlanState, [string, TagColour]> = {
  DRAFT: ['In progress', 'blue'],
  SUBMITTED: ['Waiting for a decision', 'yellow'],
  CHANGES_REQUESTED: ['Returned for changes', 'orange'],
  APPROVED: ['Approved', 'green'],
  REFUSED: ['Refused', 'red'],
  REPLACED: ['Replaced', 'grey'],
};

/** The state of a plan, for staff. */
export function PlanStateTag({ state }: { state: PlanState }) {
  const [text, colour] = STATE_TAGS[state];
  return <Tag colour={colour}>{text}</Tag>;
}
