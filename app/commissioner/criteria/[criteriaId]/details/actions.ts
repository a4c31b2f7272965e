'use server';

import { refresh } from 'next/cache';
import { todayInLondon } from '@/lib/core/clock';
import { text, wholeNumber } from '@/lib/core/form/fields';
import { saveCriteria } from '@/lib/criteria/commands/save-criteria';
import { criteriaView } from '@/lib/criteria/queries/criteria-view';
import { formAction } from '@/lib/web/forms/form-action';
import { criteriaHref } from '../../criteria-hrefs';
import { explainDraft } from '../../errors';
import { draftSchema } from '../../schema';
import { criteriaValues } from '../values';

const MOST = 3_000;

const detailsSchema = draftSchema.extend({
  title: text('Enter a title', 160),
  guidance: text('Enter guidance for the practitioner', 4_000),
  source: text('Enter the policy or law that the criteria are based on', 500),
  threshold: wholeNumber(0, MOST, 'Enter a whole number from 0 to 3,000'),
});

export const submitDetails = formAction({
  area: 'commissioner',
  schema: detailsSchema,
  run: async (actor, input) => {
    const result = await saveCriteria(actor, input);
    if (!result.ok && result.error.kind === 'changed-meanwhile') refresh();
    return result;
  },
  stored: async (actor, { criteriaId }) => {
    const view = await criteriaView(actor, String(criteriaId), todayInLondon());
    return view && { ...criteriaValues(view), version: String(view.version) };
  },
  explain: explainDraft,
  redirectTo: (_nothing, { criteriaId }) => `${criteriaHref(criteriaId)}?done=details`,
});
