'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { choice, optionalText, text } from '@/lib/core/form/fields';
import { saveRisk } from '@/lib/plan/commands/save-risk';
import { formAction } from '@/lib/web/forms/form-action';
import { explainPlanChange, planHref } from '../../errors';
import { riskValues, storedItem } from '../../item-values';
import { caseSchema, itemId } from '../../schema';

const scale = (missing: string) => choice(['1', '2', '3', '4', '5'], missing).transform(Number);

const riskSchema = caseSchema.extend({
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

export const submitRisk = formAction({
  area: 'practitioner',
  schema: riskSchema,
  creates: ({ id }) => id === null,
  run: async (actor, { caseId, id, seen, ...risk }) => {
    const result = await saveRisk(actor, { caseId, id, seen, risk });
    if (!result.ok && result.error.kind === 'changed-meanwhile') refresh();
    return result;
  },
  stored: storedItem(({ risks }) => risks, riskValues),
  explain: explainPlanChange,
  redirectTo: (_, { caseId }) => `${planHref(caseId)}/risks?done=risk`,
});
