import { z } from 'zod';
import { choice, optionalText, text } from '@/lib/core/form/fields';
import { caseSchema, itemId } from '../../schema';

const scale = (missing: string) => choice(['1', '2', '3', '4', '5'], missing).transform(Number);

export const riskSchema = caseSchema.extend({
  id: itemId(),
  seen: z.string(),
  hazard: text('Enter what could go wrong', 500),
  whoMightBeHarmed: text('Enter who might be harmed', 200),
  likelihood: scale('Select how likely it is'),
  impact: scale('Select how serious it would be'),
  management: text('Enter what you agreed to do about it', 2000),
  ownerName: text('Enter who is responsible', 120),
  personsView: optionalText(1000),
});
