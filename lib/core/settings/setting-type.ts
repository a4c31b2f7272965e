export type SettingUnit =
  | 'MINUTES'
  | 'HOURS'
  | 'DAYS'
  | 'WORKING_DAYS'
  | 'MONTHS'
  | 'POINTS'
  | 'TIMES'
  | 'PENCE'
  | 'YES_NO';

/** A whole number of a unit between two edges, both inclusive. */
export type CountType<Unit extends SettingUnit = SettingUnit> = { unit: Unit; least: number; most: number };

/** Yes is 1, no is 0. */
export const YES_OR_NO: CountType<'YES_NO'> = { unit: 'YES_NO', least: 0, most: 1 };

/** One line of words, at most so many characters long, that letters and pages show as it is. */
export type TextType = { unit: 'TEXT'; longest: number };

/** V: read in a primary source. K: known, wants a commissioner's word. P: our proposal, no national rule. */
export type SettingMark = 'V' | 'K' | 'P';

type Described = {
  label: string;
  /** For who sets it: what it counts or names, and what it does not change. */
  help: string;
  source: string;
  mark: SettingMark;
};

/** `default`: in force where the commissioner has set nothing. */
export type CountKind = Described & { type: CountType; default: number };
export type TextKind = Described & { type: TextType; default: string };
export type SettingKind = CountKind | TextKind;

export const LOCAL_SETTING = 'No national rule';

/** @param least and most are possible too */
export function count<const Unit extends SettingUnit>(
  unit: Unit,
  least: number,
  most: number,
): CountType<Unit> {
  return { unit, least, most };
}

/** @param longest in characters */
export function words(longest: number): TextType {
  return { unit: 'TEXT', longest };
}
