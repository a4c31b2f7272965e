import { AUDIT_ACTIONS, type AuditAction } from './actions';

/** Families whose reasons speak of somebody's health, in the words of who assessed or decided. */
const CLINICAL: readonly string[] = ['eligibility', 'assessment', 'letter', 'challenge'];

/** The parts of a person's timeline, each the actions of some families of the trail. */
const FAMILIES = {
  person: ['person', 'characteristics', 'contact', 'authority', 'caseload', 'record'],
  case: ['request', 'case', 'indicative'],
  eligibility: ['eligibility', 'assessment', 'letter', 'challenge', 'refund', 'transition'],
  plan: ['plan'],
  money: ['budget', 'payment', 'spending', 'receipt'],
} as const satisfies Record<string, readonly string[]>;

export type TimelineKind = keyof typeof FAMILIES;
export const TIMELINE_KINDS = Object.keys(FAMILIES) as TimelineKind[];

/** The actions that a timeline tells of: of one part, or all of them. What has no sentence is told nowhere. */
export function toldActions(kind: TimelineKind | null): AuditAction[] {
  const told = (Object.keys(AUDIT_ACTIONS) as AuditAction[]).filter(
    (action) => AUDIT_ACTIONS[action] !== null,
  );
  if (kind === null) return told;
  const families: readonly string[] = FAMILIES[kind];
  return told.filter((action) => families.includes(familyOf(action)));
}

/** Whether the reason of such an event is only for those who may read assessments. */
export function hasClinicalReason(action: AuditAction): boolean {
  return CLINICAL.includes(familyOf(action));
}

function familyOf(action: AuditAction): string {
  return action.split(':')[0] ?? '';
}
