'use server';

import { assessmentHref } from '@/components/assessment/assessment-page';
import { addMember } from '@/lib/assessment/commands/add-member';
import { formAction } from '@/lib/web/forms/form-action';
import { explainCommon } from '../../errors';
import { memberSchema } from './schema';

export const submitMember = formAction({
  area: 'practitioner',
  schema: memberSchema,
  run: (actor, input) => addMember(actor, input),
  explain: (error) => {
    switch (error.kind) {
      case 'profession-missing':
      case 'no-such-profession':
        return { field: 'profession', message: 'Select their profession' };
      case 'profession-not-asked':
        return { field: 'capacity', message: 'Only a health professional has a profession here' };
      case 'not-a-professional':
        return {
          field: 'isInTeam',
          message: 'The person, family and advocates are heard, but do not recommend',
        };
      case 'team-member-was-not-there':
        return { field: 'isInTeam', message: 'Who did not come cannot be one of those who recommend' };
      case 'too-many-members':
        return { message: 'There are 40 people on the list, which is the most it can have' };
      default:
        return explainCommon(error);
    }
  },
  redirectTo: (_, { assessmentId }) => `${assessmentHref(assessmentId)}/team?done=member`,
});
