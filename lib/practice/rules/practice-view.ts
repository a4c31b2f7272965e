import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { isClosedOn } from './practice';
import type { KnownPractice } from './practice-note';

/** A practice with where it is. */
export type PlacedPractice = KnownPractice & { code: string; address: string; postcode: string };

/** A practice as a search or a form shows it. */
export type PracticeView = {
  code: string;
  name: string;
  place: string;
  commissioner: string;
  isOwn: boolean;
  /** The last day, in words; null: it is open. */
  closed: string | null;
};

/** What to show of a practice on a day. */
export function practiceView(practice: PlacedPractice, ownCode: string, today: PlainDate): PracticeView {
  const { code, name, address, postcode, closedOn, responsibleCode, commissionerName } = practice;
  const lastDay = closedOn ? `Last day ${formatDay(closedOn)}` : 'Last day not known';
  return {
    code,
    name,
    place: [address, postcode].filter(Boolean).join(', '),
    commissioner: commissionerName ? `${commissionerName} (${responsibleCode})` : responsibleCode,
    isOwn: responsibleCode === ownCode,
    closed: isClosedOn(practice, today) ? lastDay : null,
  };
}
