import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

/** The only two reasons to return a fast track. */
export const FAST_TRACK_FAULTS = ['CLINICIAN_NOT_APPROPRIATE', 'TOOL_INCOMPLETE'] as const;
export type FastTrackFault = (typeof FAST_TRACK_FAULTS)[number];

export const FAST_TRACK_OPTIONS = ['ELIGIBLE', 'SEND_BACK'] as const;

export type DraftFastTrackDecision = {
  option: (typeof FAST_TRACK_OPTIONS)[number];
  reasons: string | null;
  fault: FastTrackFault | null;
  /** What to correct; only for a return. */
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
 * Decides whether a lead may make this decision on a fast track. The completed tool of an appropriate
 * clinician is enough: the person is eligible without a Checklist, a decision support tool or a panel. Not
 * eligible is not an option. It is returned only if the clinician is not appropriate or the tool is
 * incomplete, with what to correct.
 *
 * @param receivedOn the day the tool was received: the first possible day of the decision
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
 * Every missing answer of a decision on a fast track, in the order of the form.
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
