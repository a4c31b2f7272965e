import { z } from 'zod';
import { choices, onceRead, optionalChoice, optionalText } from '@/lib/core/form/fields';
import {
  COMMUNICATION_SUPPORT,
  CONTACT_WAYS,
  INFORMATION_FORMATS,
  LANGUAGE_USES,
  LANGUAGES,
  missingFromNeeds,
  PRINT_POINTS,
} from '@/lib/person/rules/needs';
import { explainNeeds } from './errors';

const printPoints = z
  .string()
  .default('')
  .transform((chosen) => PRINT_POINTS.find((points) => `${points}` === chosen) ?? null);

/** In the order of the form. The rule says what a choice still needs. */
export const needsSchema = z
  .object({
    personId: z.uuid(),
    formats: choices(INFORMATION_FORMATS),
    printPoints,
    formatNote: optionalText(200),
    language: optionalChoice(LANGUAGES),
    languageNote: optionalText(80),
    languageUses: choices(LANGUAGE_USES),
    support: choices(COMMUNICATION_SUPPORT),
    supportNote: optionalText(200),
    contact: choices(CONTACT_WAYS),
    contactNote: optionalText(200),
    adjustments: optionalText(1_000),
  })
  .superRefine((typed, ctx) => {
    for (const { field = '', message } of missingFromNeeds(typed).map(explainNeeds)) {
      ctx.addIssue({ code: 'custom', path: [field], message });
    }
  }, onceRead());
