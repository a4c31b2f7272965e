/** The stages of asking for a review, in the order in which they may follow one another. */
export const CHALLENGE_STAGES = [
  'RECONSIDERATION',
  'LOCAL_RESOLUTION',
  'INDEPENDENT_REVIEW',
  'OMBUDSMAN',
] as const;
export type ChallengeStage = (typeof CHALLENGE_STAGES)[number];

/** How a stage may be ended, in the order of choices. */
export const CHALLENGE_ENDS = ['STANDS', 'CHANGED', 'FULL_ASSESSMENT', 'WITHDRAWN', 'NOT_ACCEPTED'] as const;
export type ChallengeEnd = (typeof CHALLENGE_ENDS)[number];

/** How a stage ended. `DELAYED`: it took too long, and the next stage was asked for in its place. */
export type StageEnd = ChallengeEnd | 'DELAYED';

/** What may happen during a stage, in the order of choices. */
export const MEETING_KINDS = ['INFORMAL_MEETING', 'PANEL', 'EVIDENCE', 'SENT_ON'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];
