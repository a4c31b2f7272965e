import type { Origin } from './names';

/** Local facts that give one commissioner's people their names and addresses. */
export type Place = {
  code: 'QOX' | 'QHL';
  /** Origins of family names with their weights, roughly as in the area's census. */
  origins: readonly (readonly [Origin, number])[];
  /** Town, postcode area and district. */
  towns: readonly (readonly [town: string, district: string])[];
  /** Codes in the format of GP practice codes. */
  practices: readonly string[];
};

const practicesOf = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, place) => `${prefix}${String(901 + place * 3)}`);

const BATH: Place = {
  code: 'QOX',
  origins: [
    ['BRITISH', 83], ['IRISH', 2], ['POLISH', 3], ['ROMANIAN', 1], ['PORTUGUESE', 2], ['INDIAN', 4], ['PAKISTANI', 0.5],
    ['BANGLADESHI', 0.5], ['CHINESE', 1], ['NIGERIAN', 1], ['GHANAIAN', 0.5], ['CARIBBEAN', 1.5], ['TURKISH', 0.5], ['JEWISH', 0.5],
  ], // biome-ignore format: weights
  towns: [
    ['Bath', 'BA1'], ['Bath', 'BA2'], ['Keynsham', 'BS31'], ['Midsomer Norton', 'BA3'], ['Swindon', 'SN1'], ['Swindon', 'SN2'],
    ['Swindon', 'SN25'], ['Chippenham', 'SN15'], ['Trowbridge', 'BA14'], ['Salisbury', 'SP1'], ['Devizes', 'SN10'], ['Warminster', 'BA12'],
  ], // biome-ignore format: a list
  practices: practicesOf('L81', 14),
};

const BIRMINGHAM: Place = {
  code: 'QHL',
  origins: [
    ['BRITISH', 46], ['IRISH', 3], ['POLISH', 3], ['ROMANIAN', 1.5], ['INDIAN', 9], ['PAKISTANI', 17], ['BANGLADESHI', 4],
    ['CHINESE', 1.5], ['NIGERIAN', 2.5], ['GHANAIAN', 1], ['SOMALI', 2], ['CARIBBEAN', 6], ['ARAB', 2.5], ['TURKISH', 0.5], ['JEWISH', 0.5],
  ], // biome-ignore format: weights
  towns: [
    ['Birmingham', 'B5'], ['Birmingham', 'B11'], ['Birmingham', 'B13'], ['Birmingham', 'B14'], ['Birmingham', 'B20'], ['Birmingham', 'B29'],
    ['Birmingham', 'B31'], ['Birmingham', 'B44'], ['Sutton Coldfield', 'B73'], ['Solihull', 'B91'], ['Solihull', 'B92'], ['Chelmsley Wood', 'B37'],
  ], // biome-ignore format: a list
  practices: practicesOf('M85', 16),
};

/** The two commissioners of the demonstration. */
export const PLACES = [BATH, BIRMINGHAM] as const;

export const STREETS = [
  'Acorn Way', 'Barley Close', 'Canal Row', 'Damson Lane', 'Elder Street', 'Foundry Road', 'Garden Terrace', 'Heron Drive', 'Ivy Court',
  'Juniper Avenue', 'Kiln Place', 'Larch Crescent', 'Maltings Yard', 'Nightingale Rise', 'Orchard View', 'Plover Mews', 'Quarry Hill', 'Rowan Walk',
]; // biome-ignore format: a list
