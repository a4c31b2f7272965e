import 'server-only';
import type { Agreement } from '@/lib/care-plan/plan';
import { now } from '@/lib/clock';
import { newId } from '@/lib/id';
import { toColumn } from '../day';
import type { Scope } from '../scope';
import type { Place } from './plan-parts';

/** Adds a signature on the contents with this digest. */
export async function signPlan(
  { tx, commissionerCode, actor }: Scope,
  place: Place,
  { agreedOn, ...signed }: Omit<Agreement, 'recordedByName'>,
): Promise<void> {
  const recorded = { recordedById: actor.userId, recordedAt: now(), agreedOn: toColumn(agreedOn) };
  await tx.planAgreement.create({
    data: { ...place, ...signed, ...recorded, commissionerCode, id: newId() },
  });
}
