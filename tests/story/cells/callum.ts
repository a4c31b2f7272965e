import { expect } from '@playwright/test';
import type { RowChecks } from './cell';
import { done, due } from './deadline';
import { writtenDay } from './written';

const GRACE = 'Grace Tran';
const CASE = '/practitioner/cases/{callum.caseId}';

export const CALLUM: Record<string, RowChecks> = {
  '5.1': {
    clocks: async (see, { days: [acknowledgeBy, decideBy, letterBy, indicativeBy] }) => {
      const shown = await see.text(GRACE, `${CASE}/eligibility`);
      expect(shown).toMatch(done('Acknowledge the request', acknowledgeBy, '2026-03-06'));
      expect(shown).toMatch(done('Decide eligibility', decideBy, '2026-03-12'));
      expect(shown).toMatch(due('Send the decision letter', letterBy));
      expect(await see.text(GRACE, CASE)).toContain(`due ${writtenDay(indicativeBy)}`);
    },
    sight: async (see) => {
      const letter = await see.text(GRACE, `${CASE}/letters/new`);
      expect(letter).toContain('Dear Callum');
      expect(letter).toContain('The NHS and Wiltshire Council must give this care together. It is free.');
      expect(letter).toContain('You can use the NHS complaints process.');
      expect(letter).not.toMatch(/6 months|six months|local resolution/i);
    },
    refused: async (see) => {
      const weighed = await see.text('Alun Rees', '/commissioner/criteria/{frame.weighed}');
      expect(weighed).toContain('Aftercare is a legal duty, so points cannot decide it');
      expect(weighed).not.toContain('Publish');
      const decide = await see.text('Ines Kaplan', '/commissioner/cases/{callum.caseId}/eligibility/decide');
      expect(decide).toContain('Aftercare is free: neither may charge the person for its share.');
      expect(decide).not.toMatch(/means test|income|savings|contribution/i);
    },
  },
};
