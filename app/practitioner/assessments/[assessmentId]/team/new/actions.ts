'use server';

import { z } from 'zod';
import { assessmentHref } from '@/components/assessment/assessment-frame';
import { addMember } from '@/lib/assessment/commands/add-member';
import { CAPACITIES, MANNERS } from '@/lib/assessment/rules/taking-part';
import { choice, optionalText, tick } from '@/lib/core/form/fields';
import { formAction } from '@/lib/web/forms/form-action';
import { explainCommon } from '../../errors';

const memberSchema = z
  .object({
    assessmentId: z.uuid(),
    memberId: z.uuid(),
    userId: z
      .union([z.uuid(), z.literal('')])
      .default('')
      .transform((id) => id || null),
    name: optionalText(120),
    capacity: choice(CAPACITIES, 'Select their role'),
    profession: optionalText(60),
    organisation: optionalText(160),
    professionCheck: optionalText(300),
    manner: choice(MANNERS, 'Select how they took part'),
    isInTeam: tick(),
  })
  // The command takes the name of an account.
  // Chosen, and then another answer above it: without a script the question is still shown.
  .transform((member) => ({
    ...member,
    name: member.name ?? '',
    profession: member.capacity === 'HEALTH_PROFESSIONAL' ? member.profession : null,
  }));

export const submitMember = formAction({
  area: 'practitioner',
  schema: memberSchema,
  creates: 'memberId',
  run: (actor, input) => addMember(actor, input),
  explain: (error) => {
    switch (error.kind) {
      case 'name-missing':
        return { field: 'name', message: 'Enter their name' };
      case 'account-confirms-itself':
        return {
          field: 'professionCheck',
          message: 'Leave this empty: they have an account and confirm their own profession',
        };
      case 'no-such-account':
        return { field: 'userId', message: 'Select someone who has the person on their caseload today' };
      case 'has-an-account':
        return {
          field: 'userId',
          message: 'Someone of this name has the person on their caseload: select them here',
        };
      case 'already-a-member':
        return { field: 'userId', message: 'They are already on the list' };
      case 'profession-missing':
      case 'no-such-profession':
        return { field: 'profession', message: 'Select their profession' };
      case 'profession-not-asked':
        return { field: 'capacity', message: 'Only select a profession for a health professional' };
      case 'not-a-professional':
        return {
          field: 'isInTeam',
          message:
            'The person, family and advocates contribute but cannot be part of the MDT’s recommendation',
        };
      case 'team-member-was-not-there':
        return {
          field: 'isInTeam',
          message: 'Someone who did not attend cannot be part of the MDT’s recommendation',
        };
      case 'too-many-members':
        return { message: 'You can add up to 40 people' };
      default:
        return explainCommon(error);
    }
  },
  redirectTo: (_, { assessmentId }) => `${assessmentHref(assessmentId)}/team?done=member`,
});
