'use server';

import { z } from 'zod';
import { REFERRAL_CHOICES, referralChoice } from '@/components/case/referral-choices';
import { recordReferral } from '@/lib/case/commands/record-referral';
import { ASKED_BY } from '@/lib/case/rules/groups';
import { todayInLondon } from '@/lib/core/clock';
import { choice, dateParts, optionalText } from '@/lib/core/form/fields';
import { notFound } from '@/lib/core/result';
import { formAction } from '@/lib/web/forms/form-action';
import { explainNewReferral } from './errors';

const values = REFERRAL_CHOICES.map(({ value }) => value) as [string, ...string[]];

const newReferralSchema = z.object({
  caseId: z.uuid(),
  personId: z.uuid(),
  what: choice(values, 'Select what the referral is for'),
  receivedOn: dateParts('Enter the date the commissioner received it, for example 3 3 2026'),
  referredBy: choice(ASKED_BY, 'Select who made the referral'),
  referredByName: optionalText(120),
  note: optionalText(2_000),
});

export const submitNewReferral = formAction({
  area: 'practitioner',
  schema: newReferralSchema,
  creates: 'caseId',
  run: async (actor, { what, ...input }) => {
    const chosen = referralChoice(what);
    if (!chosen) return notFound;
    const { kind, group } = chosen;
    return recordReferral(actor, { ...input, kind, group }, todayInLondon());
  },
  explain: explainNewReferral,
  // The fast track tool is recorded at once: care is due in hours.
  redirectTo: (caseId, { what }) =>
    what === 'FAST_TRACK'
      ? `/practitioner/cases/${caseId}/fast-track`
      : `/practitioner/cases/${caseId}?done=referral`,
});
