import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { castFirst } from './cast';
import type { Clockwork } from './milestones';
import { testNhsNumbers } from './nhs-number';
import { PLACES } from './place';
import { staffOf } from './staff';
import { spread } from './stages';
import { type Story, storyOf } from './story';

/** The printed number that everything is drawn from: change it and everybody is somebody else. */
export const SEED = 'phb-2026-11';

/** Staff have their roles from before the first person of the history. */
export const historyFrom = (today: PlainDate) => addDays(today, -5 * 365);

export type Drawing = Clockwork & { seed: string; size: number };

/** All stories of both commissioners: the same drawing gives the same stories. @param size people of each commissioner */
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
