import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { type GpRegistration, inOrder, registrationOn } from './registration';
import type { Responsibility } from './responsibility';

/** The commissioner that is responsible for a person, or why it is not known. */
export type Responsible =
  /** `because`: what was answered where the practice is of another commissioner. */
  | { kind: 'KNOWN'; code: string; because: Responsibility }
  /** The practice is of another commissioner, and who is responsible was not asked. */
  | { kind: 'UNSETTLED'; code: string }
  /** No practice is recorded: where the person usually lives decides. */
  | { kind: 'NO_PRACTICE' }
  /** No loaded file has the practice. */
  | { kind: 'NOT_IN_FILE' };

/** A registration with the commissioner of its practice; null: no file has it. */
type Placed = Pick<GpRegistration, 'fromDay' | 'responsibility'> & {
  practice: { responsibleCode: string } | null;
};

/**
 * The commissioner that is responsible on a day: that of the practice with which the person is registered on
 * it, unless the commissioner of the record stays responsible for a reason that the law knows. A closed
 * practice still names it, until another registration begins.
 * @rule COM-05 (docs/rules.md)
 */
export function responsibleOn(inForce: readonly Placed[], ownCode: string, on: PlainDate): Responsible {
  const registration = registrationOn(inForce, on);
  if (!registration) return { kind: 'NO_PRACTICE' };
  const { practice, responsibility } = registration;
  if (!practice) return { kind: 'NOT_IN_FILE' };
  const code = practice.responsibleCode;
  if (code === ownCode) return { kind: 'KNOWN', code, because: 'PRACTICE' };
  if (!responsibility) return { kind: 'UNSETTLED', code };
  return { kind: 'KNOWN', code: responsibility === 'PRACTICE' ? code : ownCode, because: responsibility };
}

/**
 * The last day on which the commissioner of the record is responsible; null: it stays so. The person has
 * moved for good where every registration from a day on is of another commissioner that is responsible. A
 * practice of which nothing was answered moves no one.
 * @rule COM-09 (docs/rules.md)
 */
export function responsibleUntil(inForce: readonly Placed[], ownCode: string): PlainDate | null {
  const listed = inOrder(inForce);
  const stays = listed.findLastIndex((one) => !isMoved(one, ownCode));
  const first = listed[stays + 1]?.fromDay;
  return first ? addDays(first, -1) : null;
}

function isMoved({ practice, responsibility }: Placed, ownCode: string): boolean {
  return responsibility === 'PRACTICE' && practice?.responsibleCode !== ownCode;
}
