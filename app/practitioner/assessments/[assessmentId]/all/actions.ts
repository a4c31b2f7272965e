'use server';

import { assessmentHref } from '@/components/assessment/assessment-page';
import {
  changedCards,
  explainChanged,
  explainPart,
  versionValues,
} from '@/components/assessment/part-errors';
import { partsSchema } from '@/components/assessment/part-schema';
import { type SavedParts, saveParts } from '@/lib/assessment/commands/save-parts';
import type { WritePartsRefusal } from '@/lib/assessment/commands/write-parts';
import { fail, type NotFound, ok, type Result } from '@/lib/core/result';
import { formAction } from '@/lib/web/forms/form-action';

/** What no other user changed is saved all the same; the form goes on from there. */
type SomeChanged = SavedParts & { kind: 'some-changed'; ruleSet: string };

export const submitParts = formAction({
  area: 'practitioner',
  schema: partsSchema,
  run: async (
    actor,
    { assessmentId, parts, ruleSet },
  ): Promise<Result<void, WritePartsRefusal | NotFound | SomeChanged>> => {
    const saved = await saveParts(actor, { assessmentId, parts });
    if (!saved.ok) return saved;
    return saved.value.changed.length > 0
      ? fail({ kind: 'some-changed', ruleSet, ...saved.value })
      : ok(undefined);
  },
  explain: (error) =>
    error.kind === 'some-changed' ? explainChanged(error.changed, error.ruleSet) : explainPart(error),
  details: (error) =>
    error.kind === 'some-changed' ? { cards: changedCards(error.changed, error.ruleSet) } : {},
  newValues: (error) =>
    error.kind === 'some-changed'
      ? versionValues([...error.changed.map(({ now }) => now), ...error.saved])
      : {},
  redirectTo: (_, { assessmentId }) => `${assessmentHref(assessmentId)}?done=parts`,
});
