/** What the NHS holds commissioners to; each is a share of the whole. */
const DECIDED_IN_TIME = 0.8;
const ASSESSED_IN_HOSPITAL = 0.15;

/**
 * Whether enough decisions on continuing healthcare were in time: 80% or more within 28 days. Null where
 * there was none.
 * @rule ELI-47 (docs/rules.md)
 */
export function areEnoughInTime(inTime: number, decided: number): boolean | null {
  return decided === 0 ? null : inTime >= decided * DECIDED_IN_TIME;
}

/**
 * Whether few enough full assessments were made in an acute hospital: less than 15%. Null where there was
 * none.
 * @rule ELI-47 (docs/rules.md)
 */
export function areFewInHospital(inHospital: number, assessed: number): boolean | null {
  return assessed === 0 ? null : inHospital < assessed * ASSESSED_IN_HOSPITAL;
}
