import { expect } from '@playwright/test';
import type { RowChecks } from './cell';
import { writtenDay } from './written';

const CASE = '/practitioner/cases/{harold.caseId}';

export const HAROLD: Record<string, RowChecks> = {
  '7.3': {
    clocks: async (see, { days: [decideBy, letterBy] }) => {
      const shown = await see.text('Owen Price', `${CASE}/eligibility`);
      expect(shown).toMatch(
        new RegExp(
          `Reach a decision on continuing healthcare Responsible .{0,60} Due ${writtenDay(decideBy)}`,
        ),
      );
      expect(shown).toMatch(
        new RegExp(`Send the decision letter Responsible .{0,60} Due ${writtenDay(letterBy)}`),
      );
      const onCase = await see.text('Owen Price', CASE);
      expect(onCase).toContain('Referral Received on 9 March 2026');
      expect(onCase).toContain('14 days overdue');
    },
  },
};
