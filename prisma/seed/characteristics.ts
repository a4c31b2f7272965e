import {
  CHARACTERISTIC_NAMES,
  CHARACTERISTICS,
  type Characteristic,
} from '@/lib/person/rules/characteristics';
import type { Origin } from './names';
import type { Random } from './random';

/** One answer for each question. Null: left out. */
export type Answers = Record<Characteristic, string | null>;

type Weighted = readonly (readonly [string, number])[];

/** Likely answers for a name's origin. The other questions are spread as in life. */
const ETHNICITY: Record<Origin, Weighted> = {
  BRITISH: [['WHITE_BRITISH', 92], ['MIXED_WHITE_BLACK_CARIBBEAN', 3], ['MIXED_WHITE_ASIAN', 2], ['WHITE_GYPSY_OR_TRAVELLER', 1], ['WHITE_OTHER', 2]],
  IRISH: [['WHITE_IRISH', 75], ['WHITE_BRITISH', 20], ['WHITE_GYPSY_OR_TRAVELLER', 5]],
  POLISH: [['WHITE_OTHER', 1]],
  ROMANIAN: [['WHITE_OTHER', 80], ['WHITE_ROMA', 20]],
  PORTUGUESE: [['WHITE_OTHER', 1]],
  INDIAN: [['ASIAN_INDIAN', 95], ['ASIAN_OTHER', 5]],
  PAKISTANI: [['ASIAN_PAKISTANI', 1]],
  BANGLADESHI: [['ASIAN_BANGLADESHI', 1]],
  CHINESE: [['ASIAN_CHINESE', 1]],
  NIGERIAN: [['BLACK_AFRICAN', 90], ['MIXED_WHITE_BLACK_AFRICAN', 10]],
  GHANAIAN: [['BLACK_AFRICAN', 1]],
  SOMALI: [['BLACK_AFRICAN', 1]],
  CARIBBEAN: [['BLACK_CARIBBEAN', 75], ['BLACK_OTHER', 10], ['MIXED_WHITE_BLACK_CARIBBEAN', 15]],
  ARAB: [['OTHER_ARAB', 1]],
  TURKISH: [['WHITE_OTHER', 70], ['OTHER_ANY', 30]],
  JEWISH: [['WHITE_BRITISH', 60], ['OTHER_ANY', 40]],
}; // biome-ignore format: a table

const RELIGION: Partial<Record<Origin, Weighted>> = {
  INDIAN: [['HINDU', 45], ['SIKH', 45], ['CHRISTIAN', 5], ['NONE', 5]],
  PAKISTANI: [['MUSLIM', 97], ['NONE', 3]],
  BANGLADESHI: [['MUSLIM', 97], ['HINDU', 3]],
  SOMALI: [['MUSLIM', 1]],
  ARAB: [['MUSLIM', 80], ['CHRISTIAN', 20]],
  TURKISH: [['MUSLIM', 80], ['NONE', 20]],
  CHINESE: [['NONE', 60], ['BUDDHIST', 20], ['CHRISTIAN', 20]],
  JEWISH: [['JEWISH', 90], ['NONE', 10]],
}; // biome-ignore format: a table

const MOSTLY_CHRISTIAN: Weighted = [['CHRISTIAN', 52], ['NONE', 42], ['BUDDHIST', 1], ['OTHER', 5]]; // biome-ignore format: weights

/** About one question in twelve is not answered, and one in twenty is answered "prefer not to say". */
export function characteristicsOf(
  random: Random,
  origin: Origin,
  sex: 'FEMALE' | 'MALE',
  age: number,
): Answers {
  const given: Partial<Answers> = {
    ethnicity: random.weighted(ETHNICITY[origin]),
    sex,
    disability: random.weighted([['LIMITED_A_LOT', 80], ['LIMITED_A_LITTLE', 16], ['NO', 4]]),
    religion: random.weighted(RELIGION[origin] ?? MOSTLY_CHRISTIAN),
    ...(age >= 16 ? adultAnswers(random, sex, age) : {}),
  }; // biome-ignore format: one line a question
  const answers = CHARACTERISTIC_NAMES.map(
    (name) => [name, answered(random, name, given[name] ?? null)] as const,
  );
  return Object.fromEntries(answers) as Answers;
}

function adultAnswers(random: Random, sex: 'FEMALE' | 'MALE', age: number): Partial<Answers> {
  return {
    genderSameAsBirth: random.chance(0.99) ? 'YES' : 'NO',
    sexualOrientation: random.weighted([['STRAIGHT', 93], ['GAY_OR_LESBIAN', 4], ['BISEXUAL', 3]]),
    partnership: random.weighted(age < 30 ? [['SINGLE', 9], ['MARRIED', 1]] : [['SINGLE', 3], ['MARRIED', 5], ['DIVORCED', 1.5], ['WIDOWED', age > 65 ? 4 : 0.2]]),
    pregnancy: sex === 'FEMALE' && age < 45 ? (random.chance(0.02) ? 'YES' : 'NO') : null,
  }; // biome-ignore format: one line a question
}

function answered(random: Random, name: Characteristic, answer: string | null): string | null {
  if (answer === null || random.chance(0.08)) return null;
  const chosen = name !== 'sex' && random.chance(0.05) ? 'PREFER_NOT_TO_SAY' : answer;
  if (!(chosen in CHARACTERISTICS[name])) throw new Error(`${chosen} is no answer to ${name}`);
  return chosen;
}
