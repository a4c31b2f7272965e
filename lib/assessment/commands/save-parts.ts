import 'server-only';
import type { StoredAnswer } from '@/lib/assessment/rules/answer';
import type { Sorted } from '@/lib/assessment/rules/versions';
import type { Actor } from '@/lib/core/policy/policy';
import { ok } from '@/lib/core/result';
import { changeAssessment } from './assessment-to-write';
import { type PartInput, type WritePartsRefusal, writeParts } from './write-parts';

export type SaveParts = { assessmentId: string; parts: readonly PartInput[] };

export type SavedParts = Pick<Sorted<StoredAnswer>, 'saved' | 'changed'>;

/**
 * Saves several answers of a tool at once. An answer that a colleague changed meanwhile is left as they wrote
 * it and named in `changed`; all the others are saved. An answer that the writer did not change never causes
 * a conflict. One wrong level refuses the whole form.
 */
export function saveParts(actor: Actor, { assessmentId, parts }: SaveParts) {
  return changeAssessment<SavedParts, WritePartsRefusal>(actor, assessmentId, async (scope, found) => {
    const written = await writeParts(scope, found, parts);
    if (!written.ok) return written;
    const { saved, changed } = written.value;
    return ok({ saved, changed });
  });
}
