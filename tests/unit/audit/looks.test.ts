import { expect, it } from 'vitest';
import { AUDIT_ACTIONS, type AuditAction } from '@/lib/audit/rules/actions';
import { isLook } from '@/lib/audit/rules/looks';

const actions = Object.keys(AUDIT_ACTIONS) as AuditAction[];

/** A timeline is in the order of one chain, so what it shows must not be in another. */
it('no look is on a timeline', () => {
  expect(actions.filter((action) => isLook(action) && AUDIT_ACTIONS[action] !== null)).toEqual([]);
});

it('every view, search and export is a look', () => {
  const views = actions.filter((action) => /:(.*-)?(view|find|export|preview)$/.test(action));
  expect(views.filter((action) => !isLook(action))).toEqual([]);
});
