import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { type ClinicianKind, FAST_TRACK_EDITIONS } from './fast-track';

/** What a fast track cannot do without; every one of them holds for one that was recorded (ELI-42). */
export const FAST_TRACK_NEEDS = ['REGISTERED', 'RESPONSIBLE'] as const;
export type FastTrackNeed = (typeof FAST_TRACK_NEEDS)[number];

/** Why a fast track is enough by itself: the edition it keeps, and who the clinician is. */
export type FastTrackExplanation = {
  edition: { id: string; from: PlainDate; until: PlainDate | null };
  clinicianKind: ClinicianKind;
};

/**
 * Why a recorded fast track makes the person eligible: the completed tool of an appropriate clinician is sufficient. Without any
 * one of FAST_TRACK_NEEDS it would not be. Null for an edition that this service does not know.
 * @rule ELI-19 (docs/rules.md)
 */
export function explainFastTrack(ruleSet: string, clinicianKind: ClinicianKind): FastTrackExplanation | null {
  const found = FAST_TRACK_EDITIONS.findIndex(({ id }) => id === ruleSet);
  const edition = FAST_TRACK_EDITIONS[found];
  if (!edition) return null;
  const next = FAST_TRACK_EDITIONS[found - 1];
  return { edition: { ...edition, until: next ? addDays(next.from, -1) : null }, clinicianKind };
}
