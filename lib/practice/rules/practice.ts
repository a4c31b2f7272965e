import type { PlainDate } from '@/lib/core/plain-date';

export const PRACTICE_STATUSES = ['ACTIVE', 'CLOSED', 'DORMANT', 'PROPOSED'] as const;
export type PracticeStatus = (typeof PRACTICE_STATUSES)[number];

/** A GP practice as a line of the national practice file has it. */
export type Practice = {
  code: string;
  name: string;
  address: string;
  postcode: string;
  status: PracticeStatus;
  openedOn: PlainDate | null;
  closedOn: PlainDate | null;
  /** The commissioner of the practice. It may be one that does not use this service. */
  responsibleCode: string;
};

/**
 * Whether a practice is closed on a day: after its last day, or its status says so and no last day is known.
 * @rule COM-03 (docs/rules.md)
 */
export function isClosedOn({ status, closedOn }: Pick<Practice, 'status' | 'closedOn'>, on: PlainDate) {
  return closedOn === null ? status === 'CLOSED' : closedOn < on;
}
