export type SettingUnit = 'MINUTES' | 'HOURS' | 'DAYS' | 'WORKING_DAYS' | 'MONTHS' | 'POINTS' | 'TIMES';

/** A whole number of a unit between two edges, both inclusive. */
export type CountType<Unit extends SettingUnit = SettingUnit> = { unit: Unit; least: number; most: number };

/** V: read in a primary source. K: known, wants a commissioner's word. P: our proposal, no national rule. */
export type SettingMark = 'V' | 'K' | 'P';

export type SettingKind = {
  label: string;
  /** For who sets it: what it counts, and what it does not change. */
  help: string;
  type: CountType;
  /** In force where the commissioner has set nothing. */
  default: number;
  source: string;
  mark: SettingMark;
};

export const LOCAL_SETTING = 'No national rule';

/** @param least and most are possible too */
export function count<const Unit extends SettingUnit>(
  unit: Unit,
  least: number,
  most: number,
): CountType<Unit> {
  return { unit, least, most };
}
