'use server';

import { assessmentHref } from '@/components/assessment/assessment-page';
import {
  changedCards,
  explainChanged,
  explainPart,
  versionValues,
} from '@/components/assessment/part-errors';
import { partsSchema } from '@/components/assessment/part-schema';
import { type SavePartRefusal, savePart } from '@/lib/assessment/commands/save-part';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { formAction } from '@/lib/web/forms/form-action';

type Refusal = SavePartRefusal | NotFound;
type ShownRefusal =
  | Exclude<Refusal, { kind: 'changed-meanwhile' }>
  | (Extract<Refusal, { kind: 'changed-meanwhile' }> & { ruleSet: string });

export const submitPart = formAction({
  area: 'practitioner',
  schema: partsSchema,
  run: async (actor, { assessmentId, parts: [part], ruleSet }): Promise<Result<void, ShownRefusal>> => {
    if (!part) return notFound;
    const saved = await savePart(actor, { assessmentId, ...part });
    if (saved.ok) return ok(undefined);
    return saved.error.kind === 'changed-meanwhile' ? fail({ ...saved.error, ruleSet }) : fail(saved.error);
  },
  explain: (error) =>
    error.kind === 'changed-meanwhile'
      ? explainChanged([{ part: error.now.part, now: error.now }], error.ruleSet)
      : explainPart(error),
  details: (error) =>
    error.kind === 'changed-meanwhile'
      ? { cards: changedCards([{ part: error.now.part, now: error.now }], error.ruleSet) }
      : {},
  newValues: (error) => (error.kind === 'changed-meanwhile' ? versionValues([error.now]) : {}),
  redirectTo: (_, { assessmentId, next, following }) => {
    const base = assessmentHref(assessmentId);
    return following && next !== 'list' ? `${base}/parts/${following}?done=part` : `${base}?done=part`;
  },
});
