import 'server-only';
import { newId } from '@/lib/id';
import type { PlainDate } from '@/lib/shared/plain-date';
import { toColumn } from '../day';
import type { ClockKind } from '../generated/enums';
import type { Scope } from '../scope';

type Transition = { kind: ClockKind; dueOn: PlainDate };

/** The kinds of transition clock of a case that run, or that somebody has said are done. A closed case ends the others. */
export async function findTransitionKinds(
  { tx, commissionerCode }: Scope,
  requestId: string,
): Promise<Set<ClockKind>> {
  const rows = await tx.clock.findMany({
    where: {
      ...{ commissionerCode, requestId },
      kind: { in: ['TRANSITION_14', 'TRANSITION_16', 'TRANSITION_17', 'TRANSITION_18'] },
      OR: [{ endedOn: null }, { endedById: { not: null } }],
    },
    select: { kind: true },
  });
  return new Set(rows.map(({ kind }) => kind));
}

/** Starts these steps for the practitioner of a case. */
export async function startTransitionClocks(
  { tx, commissionerCode }: Scope,
  { id, personId, practitionerId }: { id: string; personId: string; practitionerId: string },
  startedOn: PlainDate,
  steps: Transition[],
): Promise<void> {
  await tx.clock.createMany({
    data: steps.map(({ kind, dueOn }) => ({
      ...{ commissionerCode, id: newId(), requestId: id, personId, kind },
      ...{ ownerRole: 'PRACTITIONER' as const, ownerId: practitionerId },
      startedOn: toColumn(startedOn),
      dueOn: toColumn(dueOn),
    })),
  });
}
