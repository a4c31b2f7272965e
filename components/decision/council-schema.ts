import { z } from 'zod';
import { optionalChoice, optionalDateParts, optionalText } from '@/lib/core/form/fields';
import type { CouncilConsultation } from '@/lib/eligibility/rules/council';

/** The questions about consulting the council. Whether they must be answered is for the command to say. */
export const councilShape = {
  council: optionalChoice(['CONSULTED', 'NOT_PRACTICABLE']),
  councilName: optionalText(160),
  councilWho: optionalText(160),
  councilOn: optionalDateParts(),
  councilSaid: optionalText(2_000),
  councilWhyNot: optionalText(2_000),
};

const councilAnswers = z.object(councilShape);
type CouncilAnswers = z.output<typeof councilAnswers>;

/** What is missing from the answer that was chosen, with the field that mends it. */
export function missingCouncil(sent: CouncilAnswers): { field: string; message: string }[] {
  const { council, councilName, councilWho, councilOn, councilSaid, councilWhyNot } = sent;
  const asked: [unknown, string, string][] =
    council === 'CONSULTED'
      ? [
          [councilName, 'councilName', 'Enter the name of the council'],
          [councilWho, 'councilWho', 'Enter who answered for the council'],
          [councilOn, 'councilOn-day', 'Enter the date you consulted the council, for example 3 3 2026'],
          [councilSaid, 'councilSaid', 'Enter what the council said'],
        ]
      : [
          [
            council !== 'NOT_PRACTICABLE' || councilWhyNot,
            'councilWhyNot',
            'Enter why it was not practicable',
          ],
        ];
  return asked.flatMap(([answer, field, message]) => (answer ? [] : [{ field, message }]));
}

/** The answer as a command takes it; null where nothing was chosen, or something is missing. */
export function consultationOf(sent: CouncilAnswers): CouncilConsultation | null {
  const { council, councilName, councilWho, councilOn, councilSaid, councilWhyNot } = sent;
  if (council === 'NOT_PRACTICABLE') return councilWhyNot ? { notConsulted: councilWhyNot } : null;
  if (council !== 'CONSULTED' || !councilName || !councilWho || !councilOn || !councilSaid) return null;
  return { council: councilName, consultee: councilWho, consultedOn: councilOn, said: councilSaid };
}
