/** Professions that a statutory body for health care registers, the most usual first. */
export const HEALTH_PROFESSIONS = [
  'Nurse',
  'Doctor',
  'Physiotherapist',
  'Occupational therapist',
  'Speech and language therapist',
  'Dietitian',
  'Psychologist',
  'Pharmacist',
  'Paramedic',
  'Podiatrist',
  'Midwife',
  'Other registered health professional',
] as const;

/**
 * A screening tool may be filled in by a trained professional of health or of social care, never by the
 * person alone.
 */
export const COMPLETER_PROFESSIONS = [
  ...HEALTH_PROFESSIONS,
  'Social worker',
  'Other trained social care professional',
] as const;

/** Whether this is one of the health professions of the list. @rule ELI-23 (docs/rules.md) */
export function isHealthProfession(text: string): boolean {
  return HEALTH_PROFESSIONS.some((profession) => profession === text);
}

/** Whether a member of this profession may complete a screening tool. @rule ELI-23 (docs/rules.md) */
export function mayComplete(text: string): boolean {
  return COMPLETER_PROFESSIONS.some((profession) => profession === text);
}
