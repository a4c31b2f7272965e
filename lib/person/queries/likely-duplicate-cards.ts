import 'server-only';
import type { FormCard } from '@/lib/core/form/form-state';
import type { PlainDate } from '@/lib/core/plain-date';
import type { DuplicateReason, LikelyDuplicate } from '@/lib/person/rules/duplicate';
import type { FoundPerson } from '@/lib/person/store/person-search';
import { personCard } from './person-card';

const reasons: Record<DuplicateReason, string> = {
  SAME_NHS_NUMBER: 'Same NHS number',
  SAME_BIRTH_AND_NAMES: 'Same names and date of birth',
  SAME_BIRTH_AND_FAMILY_NAME: 'Same family name and date of birth',
  SAME_BIRTH_AND_SIMILAR_NAME: 'Similar names and same date of birth',
  SAME_NAMES_AND_POSTCODE: 'Same names and postcode',
};

/** More cards are hard to compare. The strongest come first. */
const SHOWN = 10;

/** The likely duplicates of a new person, each with the reason. */
export function likelyDuplicateCards(
  known: readonly LikelyDuplicate<FoundPerson>[],
  openTo: readonly string[],
  today: PlainDate,
): FormCard[] {
  return known.slice(0, SHOWN).map(({ candidate, reasons: found }) => {
    const card = personCard(candidate, openTo, today);
    const why = { term: 'Why we ask', value: found.map((reason) => reasons[reason]).join('. ') };
    return { ...card, facts: [...card.facts, why] };
  });
}
