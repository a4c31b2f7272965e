import 'server-only';
import type { Actor } from '@/lib/core/policy/policy';
import { ok, type Result } from '@/lib/core/result';
import type { CriteriaText } from '@/lib/criteria/store/criteria';
import { changeDraft, type DraftRefusal, type DraftSeen } from './change-criteria';

export type SaveCriteria = DraftSeen & CriteriaText;

/** Saves a draft's title, guidance, source and threshold. */
export function saveCriteria(
  actor: Actor,
  { criteriaId, version, ...words }: SaveCriteria,
): Promise<Result<void, DraftRefusal>> {
  return changeDraft<void, DraftRefusal>(actor, { criteriaId, version }, () =>
    ok({ value: undefined, change: words }),
  );
}
