import type { PlainDate } from '@/lib/core/plain-date';
import { type GpRegistration, registrationOn } from './registration';

/** The commissioner that is responsible for a person, or why the GP practice does not say it. */
export type Responsible =
  | { kind: 'KNOWN'; code: string }
  /** No practice is recorded: where the person usually lives decides. */
  | { kind: 'NO_PRACTICE' }
  /** No loaded file has the practice. */
  | { kind: 'NOT_IN_FILE' };

/** A registration with the commissioner of its practice; null: no file has it. */
type Placed = Pick<GpRegistration, 'fromDay'> & { practice: { responsibleCode: string } | null };

/**
 * The commissioner that is responsible on a day: that of the practice with which the person is registered on
 * it. A closed practice still names it, until another registration begins.
 * @rule COM-05 (docs/rules.md)
 */
export function responsibleOn(inForce: readonly Placed[], on: PlainDate): Responsible {
  const registration = registrationOn(inForce, on);
  if (!registration) return { kind: 'NO_PRACTICE' };
  const { practice } = registration;
  return practice ? { kind: 'KNOWN', code: practice.responsibleCode } : { kind: 'NOT_IN_FILE' };
}
