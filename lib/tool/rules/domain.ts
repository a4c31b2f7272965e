import type { LevelDomain, TextDomain } from './edition';

/** Names of levels by key, lowest first: the order in which a domain's levels are shown and compared. */
type Scale = Readonly<Record<string, { name: string; plainName: string }>>;

const SHARED = {
  LOW: { name: 'Low', plainName: 'Low' },
  MODERATE: { name: 'Moderate', plainName: 'Moderate' },
  HIGH: { name: 'High', plainName: 'High' },
  SEVERE: { name: 'Severe', plainName: 'Severe (very high)' },
  PRIORITY: { name: 'Priority', plainName: 'Priority (the highest)' },
};

const ADULT = { NONE: { name: 'No needs', plainName: 'No needs' }, ...SHARED };
const CHILD = { NONE: { name: 'No additional needs', plainName: 'No needs' }, ...SHARED };
const CHECKLIST = {
  C: { name: 'C', plainName: 'C (low need or none)' },
  B: { name: 'B', plainName: 'B (some need)' },
  A: { name: 'A', plainName: 'A (high need)' },
};
const PRE_ASSESSMENT = {
  NO_NEED: { name: 'No need', plainName: 'No need' },
  NEED: { name: 'Need', plainName: 'A need' },
};

/** Keys of the levels of each tool, lowest first. */
export const DST_SCALE: readonly string[] = Object.keys(ADULT);
export const CHECKLIST_SCALE: readonly string[] = Object.keys(CHECKLIST);
export const PRE_ASSESSMENT_SCALE: readonly string[] = Object.keys(PRE_ASSESSMENT);

/** Guidance by level key. A level that a domain does not have is left out. */
type Some = { NONE: string } & Partial<Record<keyof typeof SHARED, string>>;

/** Named as in the national tool. */
type Described<Levels> = Omit<LevelDomain, 'kind' | 'levels'> & { levels: Levels };
type Describer<Levels> = (described: Described<Levels>) => LevelDomain;

/** A domain of the adult decision support tool. */
export const adultDomain: Describer<Some> = describer(ADULT);

/** A domain of the children's decision support tool. */
export const childDomain: Describer<Some> = describer(CHILD);

/** A domain of the Checklist: always C, B and A. */
export const checklistDomain: Describer<Record<keyof typeof CHECKLIST, string>> = describer(CHECKLIST);

/** A domain of the children's pre-assessment: a need or none. */
export const preAssessmentDomain: Describer<Record<keyof typeof PRE_ASSESSMENT, string>> =
  describer(PRE_ASSESSMENT);

/** A domain that is answered in words. */
export function textDomain(key: string, name: string, guidance: string): TextDomain {
  return { kind: 'TEXT', key, name, guidance };
}

function describer(scale: Scale): Describer<Partial<Record<string, string>>> {
  return ({ levels: guidances, ...domain }) => {
    const levels = Object.entries(scale).flatMap(([key, names]) => {
      const guidance = guidances[key];
      return guidance === undefined ? [] : [{ key, ...names, guidance }];
    });
    return { kind: 'LEVELS', ...domain, levels };
  };
}
