import { z } from 'zod';
import { optionalChoice } from '@/lib/core/form/fields';
import { answersTo } from '@/lib/person/rules/characteristics';

/** Every question may go unanswered. */
export const characteristicsSchema = z.object({
  personId: z.uuid(),
  ethnicity: optionalChoice(answersTo('ethnicity')),
  sex: optionalChoice(answersTo('sex')),
  genderSameAsBirth: optionalChoice(answersTo('genderSameAsBirth')),
  disability: optionalChoice(answersTo('disability')),
  religion: optionalChoice(answersTo('religion')),
  sexualOrientation: optionalChoice(answersTo('sexualOrientation')),
  partnership: optionalChoice(answersTo('partnership')),
  pregnancy: optionalChoice(answersTo('pregnancy')),
});
