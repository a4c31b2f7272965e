import { SelectField } from '@/components/forms/fields';
import {
  CHARACTERISTIC_NAMES,
  CHARACTERISTICS,
  type Characteristic,
} from '@/lib/person/rules/characteristics';

const questions: Record<Characteristic, { label: string; hint?: string }> = {
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

/**
 * The protected characteristics. Each is optional, and "prefer not to say" is an answer. Age comes from the
 * date of birth.
 */
export function CharacteristicsFields() {
  return CHARACTERISTIC_NAMES.map((name) => (
    <SelectField
      key={name}
      name={name}
      label={questions[name].label}
      hint={questions[name].hint}
      options={[{ value: '', text: 'Not asked' }, ...optionsOf(name)]}
    />
  ));
}

function optionsOf(name: Characteristic) {
  return Object.entries(CHARACTERISTICS[name]).map(([value, text]) => ({ value, text }));
}
