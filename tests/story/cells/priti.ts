import { expect } from '@playwright/test';
import type { RowChecks } from './cell';
import { done } from './deadline';
import { writtenDay, writtenSum } from './written';

const OWEN = 'Owen Price';
const CASE = '/practitioner/cases/{priti.caseId}';

export const PRITI: Record<string, RowChecks> = {
  '4.4': {
    clocks: async (see, { days: [acknowledgeBy, decideBy, letterBy, indicativeBy], sums: [about] }) => {
      const shown = await see.text(OWEN, `${CASE}/eligibility`);
      expect(shown).toMatch(done('Acknowledge the request', acknowledgeBy, '2026-03-12'));
      expect(shown).toMatch(done('Decide eligibility', decideBy, '2026-03-30'));
      expect(shown).toMatch(done('Send the decision letter', letterBy, '2026-04-02'));
      const onCase = await see.text(OWEN, CASE);
      expect(onCase).toContain(`Indicative budget ${writtenDay(indicativeBy)} Done`);
      expect(onCase).toContain(writtenSum(about));
    },
    sight: async (see, { days: [since] }) => {
      const onCase = await see.text(OWEN, CASE);
      expect(onCase).toContain('Right to have a personal health budget.');
      expect(onCase).toContain(`as extended from ${writtenDay(since)}`);
      const letter = await see.text(OWEN, '/practitioner/letters/{priti.letterId}');
      expect(letter).toContain('Dear Priti');
      expect(letter).toContain('You can use the NHS complaints process. The deadline is 2 April 2027');
      expect(letter).not.toMatch(/6 months|six months|local resolution/i);
    },
  },
};
