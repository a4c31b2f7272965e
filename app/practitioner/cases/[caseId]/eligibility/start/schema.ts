import { z } from 'zod';
import { ASSESSMENT_SETTINGS } from '@/lib/assessment/rules/assessment-setting';
import { choice, optionalDateParts, optionalText, tick } from '@/lib/core/form/fields';
import { NATIONAL_TOOLS } from '@/lib/tool/rules/tool';

export const startSchema = z.object({
  caseId: z.uuid(),
  assessmentId: z.uuid(),
  tool: z.enum(NATIONAL_TOOLS),
  setting: choice(ASSESSMENT_SETTINGS, 'Select where the person is'),
  isDischargeToAssess: tick(),
  interimFunding: optionalText(200),
  receivedOn: optionalDateParts(),
});
