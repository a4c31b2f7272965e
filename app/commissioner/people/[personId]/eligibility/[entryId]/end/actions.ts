'use server';

import { z } from 'zod';
import { consultationOf, councilShape, missingCouncil } from '@/components/decision/council-schema';
import { explainEnd } from '@/components/decision/end-errors';
import { todayInLondon } from '@/lib/core/clock';
import { choice, dateParts, onceRead, text } from '@/lib/core/form/fields';
import { endEligibility, takeBackEnd } from '@/lib/decision/commands/end-eligibility';
import { END_GROUNDS } from '@/lib/eligibility/rules/ending';
import { formAction } from '@/lib/web/forms/form-action';

export const submitEnd = formAction({
  area: 'commissioner',
  schema: z
    .object({
      personId: z.uuid(),
      rowId: z.uuid(),
      lastDay: dateParts('Enter the last day, for example 31 3 2026'),
      ground: choice(END_GROUNDS, 'Select why it ends'),
      reasons: text('Enter the reasons', 1_900),
      ...councilShape,
    })
    .superRefine((sent, ctx) => {
      for (const { field, message } of missingCouncil(sent))
        ctx.addIssue({ code: 'custom', path: field.split('-'), message });
    }, onceRead()),
  run: (actor, { personId, rowId, lastDay, ground, reasons, ...council }) => {
    const end = { personId, rowId, lastDay, ground, reasons, consultation: consultationOf(council) };
    return endEligibility(actor, end, todayInLondon());
  },
  explain: explainEnd,
  redirectTo: (personId) => `/commissioner/people/${personId}/eligibility?done=eligibility-ended`,
});

export const submitEndTakenBack = formAction({
  area: 'commissioner',
  schema: z.object({
    personId: z.uuid(),
    rowId: z.uuid(),
    reasons: text('Enter why it was a mistake', 1_900),
  }),
  run: (actor, input) => takeBackEnd(actor, input, todayInLondon()),
  explain: explainEnd,
  redirectTo: (personId) => `/commissioner/people/${personId}/eligibility?done=end-taken-back`,
});
