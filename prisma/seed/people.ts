import { addDays, type PlainDate } from '@/lib/core/plain-date';
import type { Clockwork } from './milestones';
import { castFirst } from './named-people';
import { testNhsNumbers } from './nhs-number';
import { PLACES } from './place';
import { staffOf } from './staff';
import { spread } from './stages';
import { type Story, storyOf } from './story';

/** The seed of all random choices. Another seed gives other people. */
export const SEED = 'phb-2026-11';

/** Staff have had their roles since before the first person's case. */
export const historyFrom = (today: PlainDate) => addDays(today, -5 * 365);

export type Drawing = Clockwork & { seed: string; size: number };

/**
 * The stories of both commissioners. The same seed gives the same stories. @param size people of each
 * commissioner
 */
export function drawPeople({ seed, size, today, holidays }: Drawing): Story[] {
  return PLACES.flatMap((where, nth) => {
    const practitioners = staffOf(where.code, 'PRACTITIONER');
    const numbers = testNhsNumbers(size, nth * size);
    const setting = { seed, where, practitioners, today, holidays };
    return castFirst(where.code, spread(size)).map((place, index) =>
      storyOf(setting, index, place, numbers[index] ?? ''),
    );
  });
}
