import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

/** The only two grounds on which a fast track is not acted on at once. */
export const FAST_TRACK_FAULTS = ['CLINICIAN_NOT_APPROPRIATE', 'TOOL_INCOMPLETE'] as const;
export type FastTrackFault = (typeof FAST_TRACK_FAULTS)[number];

export const FAST_TRACK_OPTIONS = ['ELIGIBLE', 'SEND_BACK'] as const;

export type DraftFastTrackDecision = {
  option: (typeof FAST_TRACK_OPTIONS)[number];
  reasons: string | null;
  fault: FastTrackFault | null;
  /** What needs to be corrected; only where it goes back. */
  questions: string | null;
  decidedOn: PlainDate;
};

export type MissingFromFastTrack =
  | { kind: 'reasons-missing' }
  | { kind: 'fault-missing' }
  | { kind: 'questions-missing' };

export type FastTrackDecisionRefusal =
  | { kind: 'own-recommendation' }
  | MissingFromFastTrack
  | { kind: 'decided-in-future' }
  | { kind: 'decided-before-sent'; sentOn: PlainDate };

/**
 * Decides whether somebody may take this decision on a fast track. The completed tool of an appropriate clinician is enough:
 * the person is eligible, without a Checklist, a decision support tool or a panel. Not eligible is no answer. It goes back
 * only where the clinician is not an appropriate one or the tool is incomplete, and then with what to put right.
 *
 * @param receivedOn the day the tool came in: the first on which it can be decided
 * @rule ELI-37 (docs/rules.md)
 */
export function decideOnFastTrack(
  { receivedOn, isOwnWork }: { receivedOn: PlainDate; isOwnWork: boolean },
  draft: DraftFastTrackDecision,
  today: PlainDate,
): Result<void, FastTrackDecisionRefusal> {
  if (isOwnWork) return fail({ kind: 'own-recommendation' });
  const [missing] = missingFromFastTrack(draft);
  if (missing) return fail(missing);
  if (draft.decidedOn > today) return fail({ kind: 'decided-in-future' });
  if (draft.decidedOn < receivedOn) return fail({ kind: 'decided-before-sent', sentOn: receivedOn });
  return ok(undefined);
}

/**
 * Every answer that a decision on a fast track still lacks, in the order in which they are asked.
 * @rule ELI-37 (docs/rules.md)
 */
export function missingFromFastTrack(draft: Partial<DraftFastTrackDecision>): MissingFromFastTrack[] {
  if (draft.option === 'ELIGIBLE') return draft.reasons?.trim() ? [] : [{ kind: 'reasons-missing' }];
  if (draft.option !== 'SEND_BACK') return [];
  return [
    ...(draft.fault ? [] : [{ kind: 'fault-missing' } as const]),
    ...(draft.questions?.trim() ? [] : [{ kind: 'questions-missing' } as const]),
  ];
}
