import { AUDIT_ACTIONS, type AuditAction } from './actions';

/** Families of actions with reasons about the person's health. */
const CLINICAL: readonly string[] = ['eligibility', 'assessment', 'letter', 'challenge'];

/** The filters of a person's timeline, each with its families of actions. */
const FAMILIES = {
  person: [
    'person',
    'former-name',
    'sensitive',
    'characteristics',
    'contact',
    'authority',
    'access',
    'capacity',
    'sharing',
    'caseload',
    'record',
    'death',
  ],
  case: ['request', 'referral', 'case', 'indicative'],
  eligibility: ['eligibility', 'assessment', 'letter', 'challenge', 'refund', 'transition'],
  plan: ['plan'],
  money: ['budget', 'consent', 'payment', 'spending', 'receipt'],
} as const satisfies Record<string, readonly string[]>;

export type TimelineKind = keyof typeof FAMILIES;
export const TIMELINE_KINDS = Object.keys(FAMILIES) as TimelineKind[];

/** The actions that a timeline shows: of one filter, or all. An action without a sentence is never shown. */
export function shownActions(kind: TimelineKind | null): AuditAction[] {
  const shown = (Object.keys(AUDIT_ACTIONS) as AuditAction[]).filter(
    (action) => AUDIT_ACTIONS[action] !== null,
  );
  if (kind === null) return shown;
  const families: readonly string[] = FAMILIES[kind];
  return shown.filter((action) => families.includes(familyOf(action)));
}

/** Whether only those who may read assessments see the reason of such an event. */
export function hasClinicalReason(action: AuditAction): boolean {
  return CLINICAL.includes(familyOf(action));
}

function familyOf(action: AuditAction): string {
  return action.split(':')[0] ?? '';
}
