import type { Domain, TextPart } from './tool';

/** Names of levels by key, lowest first: the order in which a domain's levels are shown and compared. */
type Scale = readonly (readonly [key: string, name: string])[];

const SHARED = [
  ['LOW', 'Low'],
  ['MODERATE', 'Moderate'],
  ['HIGH', 'High'],
  ['SEVERE', 'Severe'],
  ['PRIORITY', 'Priority'],
] as const;

const ADULT: Scale = [['NONE', 'No needs'], ...SHARED];
const CHILD: Scale = [['NONE', 'No additional needs'], ...SHARED];
const CHECKLIST: Scale = [['C', 'C'], ['B', 'B'], ['A', 'A']]; // biome-ignore format: one line
const PRE_ASSESSMENT: Scale = [['NO_NEED', 'No need'], ['NEED', 'Need']]; // biome-ignore format: one line

type LevelKey = 'NONE' | (typeof SHARED)[number][0];

/** A level that a domain does not have is left out. */
type Guidances = { NONE: string } & Partial<Record<LevelKey, string>>;

/** Named as in the national tool; `guidances` by level key. */
type Describer<G> = (key: string, name: string, guidance: string, guidances: G) => Domain;

/** A domain of the adult decision support tool. */
export const adultDomain: Describer<Guidances> = describer(ADULT);

/** A domain of the children's decision support tool. */
export const childDomain: Describer<Guidances> = describer(CHILD);

/** A domain of the Checklist: always C, B and A. */
export const checklistDomain: Describer<Record<'A' | 'B' | 'C', string>> = describer(CHECKLIST);

/** A domain of the children's pre-assessment: a need or none. */
export const preAssessmentDomain: Describer<Record<'NO_NEED' | 'NEED', string>> = describer(PRE_ASSESSMENT);

/** A part of a tool that is written and has no level. */
export function textPart(key: string, name: string, guidance: string): TextPart {
  return { kind: 'TEXT', key, name, guidance };
}

function describer(scale: Scale): Describer<Partial<Record<string, string>>> {
  return (key, name, guidance, guidances) => {
    const levels = scale.flatMap(([level, levelName]) => {
      const words = guidances[level];
      return words === undefined ? [] : [{ key: level, name: levelName, guidance: words }];
    });
    return { kind: 'DOMAIN', key, name, guidance, levels };
  };
}
