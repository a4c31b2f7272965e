import type { AuditAction } from './actions';

/** Actions that change no record. Their chains are their own, so that no change waits for a look. */
const LOOKS: ReadonlySet<AuditAction> = new Set<AuditAction>([
  'session:role',
  'person:find',
  'person:view',
  'case:view',
  'eligibility:view',
  'assessment:view',
  'assessment:evidence-view',
  'letter:view',
  'message:view',
  'criteria:preview',
  'plan:view',
  'budget:view',
  'receipt:view',
  'list:export',
  'limit:reached',
  'sign-in:view',
  'user:view',
  'setting:view',
  'practice:view',
  'use:view',
  'anchor:keep',
  'anchor:begin',
]);

export function isLook(action: AuditAction): boolean {
  return LOOKS.has(action);
}
