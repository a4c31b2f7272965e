import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { type AuthorityBasis, TERMS, type Terms } from './basis-terms';
import { type CapacityMatter, type Found, findingOn } from './capacity';

/** Bases by which the person decides: they need capacity instead of resting on the lack of it. */
const BY_THE_PERSON: readonly AuthorityBasis[] = ['OWN', 'NOMINATED_BY_PERSON'];

/** Whether an authority on this basis is only for a person of 16 or over who lacks capacity. */
export function restsOnLack(basis: AuthorityBasis): boolean {
  const terms: Terms = TERMS[basis];
  return !BY_THE_PERSON.includes(basis) && !terms.isForEstate;
}

/**
 * The last day on which an authority that rests on the lack of capacity covered a decision: the day before
 * the person was found to have capacity for it. Null: no finding ends it. Later findings that say the same
 * change no day; one that says the opposite takes the end back.
 * @rule PER-37 (docs/rules.md)
 */
export function regainedEnd(
  { basis, startsOn }: { basis: AuthorityBasis; startsOn: PlainDate },
  matter: CapacityMatter,
  found: readonly Found[],
  today: PlainDate,
): PlainDate | null {
  // A nominee sees the plan and decides nothing about it.
  if (matter === 'PLAN' && TERMS[basis].kind === 'NOMINEE') return null;
  if (!restsOnLack(basis) || findingOn(found, matter, today) !== 'HAS') return null;
  const known = found.filter((one) => one.matter === matter && one.assessedOn <= today);
  const sinceLack = known.slice(known.findLastIndex(({ finding }) => finding === 'LACKS') + 1);
  const [first] = sinceLack.map(({ assessedOn }) => assessedOn).sort();
  if (first === undefined) return null;
  return addDays(first > startsOn ? first : startsOn, -1);
}
