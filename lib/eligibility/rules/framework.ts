export type AgeLimits = { from: number; to: number | null };

/** Completed years, both ends counting; `to` null has no upper end. */
const AGES = {
  CHC: { from: 18, to: null },
  CYPCC: { from: 0, to: 17 },
  S117: { from: 0, to: null },
  WHEELCHAIR: { from: 0, to: null },
  LONG_TERM_CONDITION: { from: 0, to: null },
  LEARNING_DISABILITY: { from: 0, to: null },
  MENTAL_HEALTH: { from: 0, to: null },
  OTHER_LOCAL: { from: 0, to: null },
} as const satisfies Record<string, AgeLimits>;

/** What a person may be found eligible under: a national framework, a duty, or the local offer. */
export type Framework = keyof typeof AGES;
export const FRAMEWORKS = Object.keys(AGES) as Framework[];

/** The ages that a framework is for. */
export function agesOf(framework: Framework): AgeLimits {
  return AGES[framework];
}

/**
 * Whether a framework is open at an age in completed years: CHC from 18, CYPCC to 17, the others at any age.
 * @rule REQ-01 (docs/rules.md)
 */
export function fitsFramework(framework: Framework, age: number): boolean {
  const { from, to } = agesOf(framework);
  return age >= from && (to === null || age <= to);
}
