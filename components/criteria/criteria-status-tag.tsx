import { Tag, type TagColour } from '@/components/nhs/tag';
import type { CriteriaStatus } from '@/lib/criteria/queries/criteria-status';

const looks: Record<CriteriaStatus, { text: string; colour: TagColour }> = {
  DRAFT: { text: 'Draft', colour: 'blue' },
  COMING: { text: 'Coming', colour: 'yellow' },
  IN_FORCE: { text: 'In force', colour: 'green' },
  EARLIER: { text: 'Earlier version', colour: 'grey' },
  WITHDRAWN: { text: 'Withdrawn', colour: 'grey' },
};

/** The status of a version today. */
export function CriteriaStatusTag({ status }: { status: CriteriaStatus }) {
  const { text, colour } = looks[status];
  return <Tag colour={colour}>{text}</Tag>;
}
