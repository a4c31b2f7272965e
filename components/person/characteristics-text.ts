import type { FormAnswer, FormValues } from '@/lib/core/form/form-state';
import {
  CHARACTERISTIC_NAMES,
  CHARACTERISTICS,
  type Characteristic,
} from '@/lib/person/rules/characteristics';

/** How each characteristic is asked. */
export const CHARACTERISTIC_QUESTIONS: Record<Characteristic, { label: string; hint?: string }> = {
  ethnicity: { label: 'What is their ethnic group?' },
  sex: { label: 'What is their sex?' },
  genderSameAsBirth: { label: 'Is their gender the same as the sex registered at birth?' },
  disability: {
    label: 'Do they have a disability?',
    hint: 'A health condition that lasts 12 months or more and limits what they do each day',
  },
  religion: { label: 'What is their religion or belief?' },
  sexualOrientation: { label: 'What is their sexual orientation?' },
  partnership: { label: 'Are they married or in a civil partnership?' },
  pregnancy: { label: 'Are they pregnant, or did they give birth in the last 26 weeks?' },
};

/** What the record says now of the answers that two users changed at once. */
export function changedCharacteristics(stored: FormValues, conflicts: readonly string[]): FormAnswer {
  const names = CHARACTERISTIC_NAMES.filter((name) => conflicts.includes(name));
  const facts = names.map((name) => {
    const texts: Readonly<Record<string, string>> = CHARACTERISTICS[name];
    return { term: CHARACTERISTIC_QUESTIONS[name].label, value: texts[String(stored[name])] ?? 'Not asked' };
  });
  return { cards: [{ key: 'now', heading: 'What the record says now', facts, links: [] }] };
}
