import { findFastTrackEdition } from '@/lib/tool/rules/editions';
import {
  FAST_TRACK_NEEDS,
  type FastTrackEdition,
  type FastTrackNeed,
} from '@/lib/tool/rules/fast-track-edition';
import type { ClinicianKind } from './fast-track';

/** Why a fast track is enough by itself: its edition, who the clinician is, and which needs it meets. */
export type FastTrackExplanation = {
  edition: FastTrackEdition;
  clinicianKind: ClinicianKind;
  needs: readonly FastTrackNeed[];
};

/** `isCriterionMet` is null in one that was recorded before it was asked. */
export type ToExplain = { clinicianKind: ClinicianKind; isCriterionMet: boolean | null };

/**
 * Why a recorded fast track makes the person eligible: the completed tool of an appropriate clinician is
 * sufficient. Every need of the edition is met by one that was recorded (ELI-42). Null for an edition that
 * this service does not know.
 * @rule ELI-19 (docs/rules.md)
 */
export function explainFastTrack(
  ruleSet: string,
  { clinicianKind, isCriterionMet }: ToExplain,
): FastTrackExplanation | null {
  const edition = findFastTrackEdition(ruleSet);
  const needs = FAST_TRACK_NEEDS.filter((need) => need !== 'DETERIORATING' || isCriterionMet === true);
  return edition && { edition, clinicianKind, needs };
}
