import 'server-only';
import { AIS_CATEGORIES, type AisCategory } from '@/lib/person/rules/accessible-information';
import type { Person } from '@/lib/person/store/person';

export type PersonNeeds = { needed: { category: AisCategory; words: string }[]; notAsked: AisCategory[] };

/** The person's information and communication needs, and the categories not asked about yet. */
export function personNeeds(person: Person): PersonNeeds {
  return {
    needed: AIS_CATEGORIES.flatMap((category) => {
      const words = person[category];
      return words ? [{ category, words }] : [];
    }),
    notAsked: AIS_CATEGORIES.filter((category) => person[category] === null),
  };
}
