'use server';

import { z } from 'zod';
import { recordRequest } from '@/lib/case/commands/record-request';
import { ASKED_BY, PHB_GROUPS, type PhbGroup, REQUEST_ORIGINS } from '@/lib/case/rules/groups';
import { todayInLondon } from '@/lib/core/clock';
import { choice, dateParts, onceRead, optionalText, tick } from '@/lib/core/form/fields';
import { formAction } from '@/lib/web/forms/form-action';
import { explainNewRequest } from './errors';

const groups = PHB_GROUPS as [PhbGroup, ...PhbGroup[]];

const newRequestSchema = z
  .object({
    caseId: z.uuid(),
    personId: z.uuid(),
    origin: choice(REQUEST_ORIGINS, 'Select whether it is a request or an offer'),
    group: choice(groups, 'Select the group the person is in'),
    askedBy: choice(ASKED_BY, 'Select who asked'),
    askedByName: optionalText(120),
    askedOn: dateParts('Enter the date it was asked for or offered, for example 3 3 2026'),
    whatWasAsked: optionalText(2_000),
    restsOn: z.union([z.uuid(), z.enum(['', 'none'])]).default(''),
    isBasisAsked: tick(),
    isSecondWanted: tick(),
  })
  .superRefine(({ isBasisAsked, restsOn }, ctx) => {
    if (isBasisAsked && restsOn === '')
      ctx.addIssue({ code: 'custom', path: ['restsOn'], message: 'Select if it has been decided' });
  }, onceRead('restsOn'))
  .readonly();

export const submitNewRequest = formAction({
  area: 'practitioner',
  schema: newRequestSchema,
  creates: 'caseId',
  run: (actor, { restsOn, isBasisAsked: _, ...input }) =>
    recordRequest(actor, { ...input, eligibilityId: basisOf(restsOn) }, todayInLondon()),
  explain: explainNewRequest,
  redirectTo: (caseId) => `/practitioner/cases/${caseId}?done=recorded`,
});

function basisOf(restsOn: string): string | null {
  return restsOn === '' || restsOn === 'none' ? null : restsOn;
}
