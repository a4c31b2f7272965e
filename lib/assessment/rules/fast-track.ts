import { fail, ok, type Result } from '@/lib/core/result';

export const CLINICIAN_KINDS = ['NURSE', 'DOCTOR'] as const;
export type ClinicianKind = (typeof CLINICIAN_KINDS)[number];

/** A registered nurse or doctor as a register knows them. */
export type Registration = { kind: ClinicianKind; number: string };

export type ClinicianRefusal = { kind: 'not-responsible' } | { kind: 'registration-number-wrong' };

/** 12A3456E: the nursing and midwifery register. 1234567: the medical register. */
const NUMBERS: [ClinicianKind, RegExp][] = [
  ['NURSE', /^\d{2}[A-Z]\d{4}[A-Z]$/],
  ['DOCTOR', /^\d{7}$/],
];

/**
 * Reads a registration number: its shape tells the register. Whether it is on it is looked up there.
 * @param typed spaces and small letters do no harm
 * @returns null where it is of neither register
 * @rule ELI-42 (docs/rules.md)
 */
export function readRegistration(typed: string): Registration | null {
  const number = typed.replace(/\s/g, '').toUpperCase();
  const [kind] = NUMBERS.find(([, shape]) => shape.test(number)) ?? [];
  return kind ? { kind, number } : null;
}

/**
 * Decides whether a fast track comes from an appropriate clinician: a registered nurse or doctor who is
 * responsible for the person's diagnosis, treatment or care.
 * @rule ELI-42 (docs/rules.md)
 */
export function checkClinician(
  isResponsible: boolean,
  registrationNumber: string,
): Result<Registration, ClinicianRefusal> {
  if (!isResponsible) return fail({ kind: 'not-responsible' });
  const registration = readRegistration(registrationNumber);
  return registration ? ok(registration) : fail({ kind: 'registration-number-wrong' });
}
