import { findFastTrackEdition } from '@/lib/tool/rules/editions';
import type { FastTrackEdition } from '@/lib/tool/rules/fast-track-edition';
import type { ClinicianKind } from './fast-track';

/** Why a fast track is enough by itself: its edition, and who the clinician is. */
export type FastTrackExplanation = { edition: FastTrackEdition; clinicianKind: ClinicianKind };

/**
 * Why a recorded fast track makes the person eligible: the completed tool of an appropriate clinician is
 * sufficient. Every need of the edition is met by one that was recorded (ELI-42). Null for an edition that
 * this service does not know.
 * @rule ELI-19 (docs/rules.md)
 */
export function explainFastTrack(ruleSet: string, clinicianKind: ClinicianKind): FastTrackExplanation | null {
  const edition = findFastTrackEdition(ruleSet);
  return edition && { edition, clinicianKind };
}
