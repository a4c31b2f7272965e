import { expect } from '@playwright/test';
import type { RowChecks } from './cell';
import { writtenDay } from './written';

/** Of the referral; the request that waited for it has the way to the budget. */
const ELIGIBILITY = '/practitioner/cases/{yasmin.referralId}/eligibility';

export const YASMIN: Record<string, RowChecks> = {
  '8.1': {
    clocks: async (see, { days: [decideBy, acknowledgeBy] }) => {
      const referral = await see.text('Owen Price', '/practitioner/cases/{yasmin.referralId}/eligibility');
      expect(referral).toContain(`Due ${writtenDay(decideBy)}`);
      const request = await see.text('Owen Price', '/practitioner/cases/{yasmin.caseId}/eligibility');
      expect(request).toMatch(new RegExp(`Acknowledge the request .{0,60}Due ${writtenDay(acknowledgeBy)}`));
    },
  },
  '8.6': {
    clocks: async (see, { days: [verifyBy, letterBy, indicativeBy, reviewOn] }) => {
      const shown = await see.text('Grace Tran', ELIGIBILITY);
      expect(shown).toMatch(doneInTime('Verify an MDT recommendation', verifyBy));
      expect(shown).toMatch(doneInTime('Reach a decision on continuing healthcare', '2026-05-18'));
      expect(shown).toContain(`Due ${writtenDay(letterBy)}`);
      expect(shown).toContain(`Due ${writtenDay(reviewOn)}`);
      const onCase = await see.text('Grace Tran', '/practitioner/cases/{yasmin.caseId}');
      expect(onCase).toContain(`due ${writtenDay(indicativeBy)}`);
    },
  },
};

/** A row of the table of deadlines that is done. */
const doneInTime = (name: string, due?: string) =>
  new RegExp(`${name} Responsible .{0,60} Due ${writtenDay(due)} Status Done`);
