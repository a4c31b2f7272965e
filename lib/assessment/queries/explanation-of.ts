import 'server-only';
import {
  explainFastTrack,
  type FastTrackExplanation,
  type ToExplain,
} from '@/lib/assessment/rules/fast-track-why';
import { findEdition } from '@/lib/tool/rules/editions';
import type { Explanation, Levels } from '@/lib/tool/rules/explanation';
import { indicate } from '@/lib/tool/rules/indicate';

type Assessment = { ruleSet: string; levels: Levels; indication: string | null };

/**
 * Why the levels of an assessment indicate what they do, by the edition it was started with. Null while a
 * domain is unanswered, for a tool without levels, and where the rules no longer say what was stored when it
 * was completed.
 */
export function explanationOf(assessment: Assessment): Explanation | null {
  const edition = findEdition(assessment.ruleSet);
  const indicated = edition && indicate(edition, assessment.levels);
  if (!indicated?.ok) return null;
  const isSame = assessment.indication === null || assessment.indication === indicated.value.indication;
  return isSame ? indicated.value : null;
}

/** At most one of the two is not null. */
export type Reasons = { explanation: Explanation | null; fastTrackReasons: FastTrackExplanation | null };

type Reasoned = Assessment & { fastTrack: ToExplain | null };

/**
 * Why a national tool has its result, by its levels or as a fast track: at most one of the two is not null.
 */
export function reasonsOf(assessment: Reasoned | undefined): Reasons {
  return {
    explanation: assessment ? explanationOf(assessment) : null,
    fastTrackReasons: assessment?.fastTrack
      ? explainFastTrack(assessment.ruleSet, assessment.fastTrack)
      : null,
  };
}
