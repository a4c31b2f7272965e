import type { PhbGroup } from '@/lib/case/rules/groups';

const names: Record<PhbGroup, string> = {
  CHC: 'NHS continuing healthcare',
  CYPCC: 'Children and young people’s continuing care',
  S117: 'Section 117 aftercare',
  WHEELCHAIR: 'Wheelchair',
  LONG_TERM_CONDITION: 'Long-term condition',
  LEARNING_DISABILITY: 'Learning disability or autism',
  MENTAL_HEALTH: 'Mental health',
  OTHER_LOCAL: 'Other local offer',
};

/** The name of a group, for staff and people. */
export function groupName(group: PhbGroup): string {
  return names[group];
}
