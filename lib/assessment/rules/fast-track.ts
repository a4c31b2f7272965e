import { fail, ok, type Result } from '@/lib/core/result';

export const CLINICIAN_KINDS = ['NURSE', 'DOCTOR'] as const;
export type ClinicianKind = (typeof CLINICIAN_KINDS)[number];

/** The professional register that the clinician is on. It is chosen: no number says of which it is. */
export const CLINICIAN_REGISTERS = ['NMC', 'GMC', 'HCPC', 'OTHER'] as const;
export type ClinicianRegister = (typeof CLINICIAN_REGISTERS)[number];

/** `clinician`: who can sign a fast track. `number`: the form that its numbers have. */
type Register = { clinician: ClinicianKind; number: RegExp } | { clinician: null };

const REGISTERS: Record<ClinicianRegister, Register> = {
  /** Nurses. Midwives and nursing associates are of the same body, on parts of their own. */
  NMC: { clinician: 'NURSE', number: /^\d{2}[A-Z]\d{4}[A-Z]$/ },
  /** Doctors. The number of an associate begins with A. */
  GMC: { clinician: 'DOCTOR', number: /^\d{7}$/ },
  /** Physiotherapists, occupational therapists, paramedics and others. */
  HCPC: { clinician: null },
  /** Every other register, and other parts of the two above. */
  OTHER: { clinician: null },
};

/** A registered nurse or doctor as the register knows them. */
export type Registration = { kind: ClinicianKind; number: string };

/** What the fast track says of its clinician, and of the condition. */
export type FastTrackClaims = {
  register: ClinicianRegister;
  /** As typed. Spaces and small letters do no harm. */
  registrationNumber: string;
  /** Responsible for the person's diagnosis, treatment or care. */
  isResponsible: boolean;
  /** A rapidly deteriorating condition that may be entering a terminal phase. */
  isCriterionMet: boolean;
};

export type FastTrackClaimsRefusal =
  | { kind: 'register-not-appropriate' }
  | { kind: 'registration-number-wrong'; register: ClinicianRegister }
  | { kind: 'not-responsible' }
  | { kind: 'criterion-not-met' };

/**
 * Every reason for which a tool is no fast track, in the order of the form: an appropriate clinician is a
 * registered nurse or doctor who is responsible for the person's diagnosis, treatment or care, and the
 * condition is rapidly deteriorating and may be entering a terminal phase.
 * @rule ELI-42 (docs/rules.md)
 */
export function fastTrackFaults(claims: FastTrackClaims): FastTrackClaimsRefusal[] {
  const registration = readRegistration(claims.register, claims.registrationNumber);
  return [
    ...(registration.ok ? [] : [registration.error]),
    ...(claims.isResponsible ? [] : [{ kind: 'not-responsible' } as const]),
    ...(claims.isCriterionMet ? [] : [{ kind: 'criterion-not-met' } as const]),
  ];
}

/**
 * The clinician's registration, where the tool is a fast track. Whether the number is on the register is
 * looked up there.
 * @rule ELI-42 (docs/rules.md)
 */
export function checkFastTrack(claims: FastTrackClaims): Result<Registration, FastTrackClaimsRefusal> {
  const [fault] = fastTrackFaults(claims);
  return fault ? fail(fault) : readRegistration(claims.register, claims.registrationNumber);
}

function readRegistration(
  register: ClinicianRegister,
  typed: string,
): Result<Registration, FastTrackClaimsRefusal> {
  const found = REGISTERS[register];
  if (found.clinician === null) return fail({ kind: 'register-not-appropriate' });
  const number = typed.replace(/\s/g, '').toUpperCase();
  return found.number.test(number)
    ? ok({ kind: found.clinician, number })
    : fail({ kind: 'registration-number-wrong', register });
}
