import { AUDIT_ACTIONS, type AuditAction } from '@/lib/audit/actions';

/** The parts of a person's timeline, each the actions of some families of the trail. */
const FAMILIES = {
  person: ['person', 'characteristics', 'contact', 'authority', 'caseload', 'record'],
  request: ['request', 'indicative'],
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
  return told.filter((action) => families.includes(action.split(':')[0] ?? ''));
}
