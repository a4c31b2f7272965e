const PREFER_NOT = 'PREFER_NOT_TO_SAY';

/** The ethnic groups of the 2021 census of England, under its five headings. */
const ETHNICITY = {
  WHITE_BRITISH: 'White: English, Welsh, Scottish, Northern Irish or British',
  WHITE_IRISH: 'White: Irish',
  WHITE_GYPSY_OR_TRAVELLER: 'White: Gypsy or Irish Traveller',
  WHITE_ROMA: 'White: Roma',
  WHITE_OTHER: 'White: any other White background',
  MIXED_WHITE_BLACK_CARIBBEAN: 'Mixed or multiple: White and Black Caribbean',
  MIXED_WHITE_BLACK_AFRICAN: 'Mixed or multiple: White and Black African',
  MIXED_WHITE_ASIAN: 'Mixed or multiple: White and Asian',
  MIXED_OTHER: 'Mixed or multiple: any other background',
  ASIAN_INDIAN: 'Asian or Asian British: Indian',
  ASIAN_PAKISTANI: 'Asian or Asian British: Pakistani',
  ASIAN_BANGLADESHI: 'Asian or Asian British: Bangladeshi',
  ASIAN_CHINESE: 'Asian or Asian British: Chinese',
  ASIAN_OTHER: 'Asian or Asian British: any other Asian background',
  BLACK_CARIBBEAN: 'Black or Black British: Caribbean',
  BLACK_AFRICAN: 'Black or Black British: African',
  BLACK_OTHER: 'Black or Black British: any other Black background',
  OTHER_ARAB: 'Other: Arab',
  OTHER_ANY: 'Other: any other ethnic group',
  [PREFER_NOT]: 'Prefer not to say',
} as const;

const YES_NO = { YES: 'Yes', NO: 'No', [PREFER_NOT]: 'Prefer not to say' } as const;

/**
 * The answers to each question, with their texts. Each question is optional, and "prefer not to say" is an
 * answer.
 */
export const CHARACTERISTICS = {
  ethnicity: ETHNICITY,
  sex: { FEMALE: 'Female', MALE: 'Male', [PREFER_NOT]: 'Prefer not to say' },
  genderSameAsBirth: YES_NO,
  disability: {
    LIMITED_A_LOT: 'Yes, it limits them a lot',
    LIMITED_A_LITTLE: 'Yes, it limits them a little',
    NO: 'No',
    [PREFER_NOT]: 'Prefer not to say',
  },
  religion: {
    NONE: 'No religion',
    BUDDHIST: 'Buddhist',
    CHRISTIAN: 'Christian',
    HINDU: 'Hindu',
    JEWISH: 'Jewish',
    MUSLIM: 'Muslim',
    SIKH: 'Sikh',
    OTHER: 'Another religion',
    [PREFER_NOT]: 'Prefer not to say',
  },
  sexualOrientation: {
    STRAIGHT: 'Straight or heterosexual',
    GAY_OR_LESBIAN: 'Gay or lesbian',
    BISEXUAL: 'Bisexual',
    OTHER: 'Another sexual orientation',
    [PREFER_NOT]: 'Prefer not to say',
  },
  partnership: {
    SINGLE: 'Never married and never in a civil partnership',
    MARRIED: 'Married or in a civil partnership',
    SEPARATED: 'Separated',
    DIVORCED: 'Divorced, or civil partnership dissolved',
    WIDOWED: 'Widowed, or civil partner died',
    [PREFER_NOT]: 'Prefer not to say',
  },
  pregnancy: YES_NO,
} as const satisfies Record<string, Record<string, string>>;

export type Characteristic = keyof typeof CHARACTERISTICS;
export const CHARACTERISTIC_NAMES = Object.keys(CHARACTERISTICS) as Characteristic[];
/** One answer for each question; null: not answered. */
export type Characteristics = Record<Characteristic, string | null>;

/** The answers of one question, for a schema: the values of the table above. */
export function answersTo(name: Characteristic): [string, ...string[]] {
  const [first = PREFER_NOT, ...rest] = Object.keys(CHARACTERISTICS[name]);
  return [first, ...rest];
}
