import { SelectField } from '@/components/forms/fields';
import {
  CHARACTERISTIC_NAMES,
  CHARACTERISTICS,
  type Characteristic,
} from '@/lib/person/rules/characteristics';
import { CHARACTERISTIC_QUESTIONS } from './characteristics-text';

/**
 * The protected characteristics. Each is optional, and "prefer not to say" is an answer. Age comes from the
 * date of birth.
 */
export function CharacteristicsFields() {
  return CHARACTERISTIC_NAMES.map((name) => (
    <SelectField
      key={name}
      name={name}
      label={CHARACTERISTIC_QUESTIONS[name].label}
      hint={CHARACTERISTIC_QUESTIONS[name].hint}
      options={[{ value: '', text: 'Not asked' }, ...optionsOf(name)]}
    />
  ));
}

function optionsOf(name: Characteristic) {
  return Object.entries(CHARACTERISTICS[name]).map(([value, text]) => ({ value, text }));
}
