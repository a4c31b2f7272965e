import { z } from 'zod';
import { SETTINGS } from '@/components/assessment/assessment-text';
import { choice, optionalDateParts, optionalText, tick } from '@/lib/core/form/fields';
import { NATIONAL_TOOLS } from '@/lib/tool/rules/tool';

export const startSchema = z.object({
  caseId: z.uuid(),
  assessmentId: z.uuid(),
  tool: z.enum(NATIONAL_TOOLS),
  setting: choice(SETTINGS, 'Select where the person is'),
  isDischargeToAssess: tick(),
  interimFunding: optionalText(200),
  receivedOn: optionalDateParts(),
});
