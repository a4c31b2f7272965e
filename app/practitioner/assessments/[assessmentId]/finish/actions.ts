'use server';

import { refresh } from 'next/cache';
import { completeScreening } from '@/lib/assessment/commands/complete-screening';
import { submitRecommendation } from '@/lib/assessment/commands/submit-recommendation';
import { todayInLondon } from '@/lib/core/clock';
import { formAction } from '@/lib/web/forms/form-action';
import { explainRecommendation, explainScreening } from './errors';
import { nursingOf, recommendationSchema, screeningSchema } from './schema';

export const submitScreening = formAction({
  area: 'practitioner',
  schema: screeningSchema,
  run: (actor, { outcome, caseId: _, ...input }) => {
    const isReferredAnyway = outcome === 'REFER_ANYWAY';
    const referralRationale = isReferredAnyway ? input.referralRationale : null;
    return completeScreening(actor, { ...input, isReferredAnyway, referralRationale }, todayInLondon());
  },
  explain: explainScreening,
  redirectTo: (_, { caseId }) => `/practitioner/cases/${caseId}/eligibility?done=screened`,
});

export const submitTheRecommendation = formAction({
  area: 'practitioner',
  schema: recommendationSchema,
  run: async (actor, { nursing, nursingFrom, nursingWhy, caseId: _, ...input }) => {
    const found = nursingOf({ nursing, nursingFrom, nursingWhy });
    const result = await submitRecommendation(actor, { ...input, nursing: found }, todayInLondon());
    // The page shows the new indication.
    if (!result.ok && result.error.kind === 'assessment-changed') refresh();
    return result;
  },
  explain: explainRecommendation,
  redirectTo: (_, { caseId }) => `/practitioner/cases/${caseId}/eligibility?done=sent`,
});
