import { z } from 'zod';
import { explainCorrectEarlier, explainRecordEarlier } from '@/components/decision/earlier-errors';
import { earlierCareOf, earlierShape } from '@/components/decision/earlier-schema';
import { todayInLondon } from '@/lib/core/clock';
import { text } from '@/lib/core/form/fields';
import type { StaffArea } from '@/lib/core/policy/area';
import { correctEarlier } from '@/lib/decision/commands/correct-earlier';
import { recordEarlier } from '@/lib/decision/commands/record-earlier';
import { formAction } from '@/lib/web/forms/form-action';

/** Records a decision that was not made in this service. */
export function earlierAction(area: StaffArea) {
  return formAction({
    area,
    schema: z.object({ personId: z.uuid(), eligibilityId: z.uuid(), ...earlierShape }),
    creates: 'eligibilityId',
    run: (actor, { personId, eligibilityId, ...sent }) =>
      recordEarlier(actor, { personId, eligibilityId, ...earlierCareOf(sent) }, todayInLondon()),
    explain: explainRecordEarlier,
    redirectTo: (personId) => `/${area}/people/${personId}/eligibility?done=earlier-recorded`,
  });
}

/** Corrects the record of one. */
export function correctEarlierAction(area: StaffArea) {
  return formAction({
    area,
    schema: z.object({
      personId: z.uuid(),
      rowId: z.uuid(),
      whyCorrected: text('Enter why the record is wrong', 2_000),
      ...earlierShape,
    }),
    run: (actor, { personId, rowId, whyCorrected, ...sent }) =>
      correctEarlier(actor, { personId, rowId, whyCorrected, ...earlierCareOf(sent) }, todayInLondon()),
    explain: explainCorrectEarlier,
    redirectTo: (personId) => `/${area}/people/${personId}/eligibility?done=earlier-corrected`,
  });
}
