import { describe, expect, it } from 'vitest';
import { currentAction, writtenNames } from '@/lib/audit/rules/actions';
import { shownActions } from '@/lib/audit/rules/timeline-kinds';

describe('the names of actions in the trail', () => {
  it('of today are their own', () => {
    expect(currentAction('case:close')).toBe('case:close');
  });

  it('of former versions are read as what they are called today', () => {
    expect(currentAction('request:close')).toBe('case:close');
    expect(currentAction('request:view')).toBe('case:view');
  });

  it.each(['constructor', '__proto__', 'case:vanish', ''])('%j was never written', (name) => {
    expect(currentAction(name)).toBeNull();
  });

  it('are asked for under every name they had', () => {
    expect(writtenNames(shownActions('case'))).toEqual([
      'request:record',
      'request:move',
      'referral:record',
      'case:close',
      'case:reopen',
      'indicative:set',
      'indicative:tell',
      'request:close',
    ]);
  });
});
