import 'server-only';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { PayeeChoice, PayeeKind } from '@/lib/money/rules/payee';
import type { Scope } from '@/lib/platform/db/scope';

/** Who is paid the money of an allocation. */
export type NamedPayee = {
  id: string;
  kind: PayeeKind;
  authorityId: string | null;
  organisationId: string | null;
  name: string;
  /** The agreement about a direct payment with them is signed. */
  hasAgreement: boolean;
};

/** The choice that a payee was named by. Null: it is to be named again. */
export function choiceOf({ kind, authorityId, organisationId }: NamedPayee): PayeeChoice | null {
  if (kind === 'PERSON') return { kind, id: null };
  if (kind === 'AUTHORITY' && authorityId !== null) return { kind, id: authorityId };
  if (kind === 'ORGANISATION' && organisationId !== null) return { kind, id: organisationId };
  return null;
}

export type NewPayee = {
  allocationId: string;
  personId: string;
  choice: PayeeChoice;
  name: string;
  reason: string | null;
};

/** Names the payees of allocations, each in the place of the one before. The budget is locked, or new. */
export async function insertPayees(scope: Scope, payees: readonly NewPayee[]): Promise<void> {
  const { tx, commissionerCode, actor } = scope;
  const namedAt = now();
  const allocationIds = payees.map(({ allocationId }) => allocationId);
  await tx.payee.updateMany({
    where: { commissionerCode, allocationId: { in: allocationIds }, replacedAt: null },
    data: { replacedAt: namedAt },
  });
  await tx.payee.createMany({
    data: payees.map(({ choice: { kind, id }, ...payee }) => ({
      ...payee,
      commissionerCode,
      id: newId(),
      kind,
      authorityId: kind === 'AUTHORITY' ? id : null,
      organisationId: kind === 'ORGANISATION' ? id : null,
      namedById: actor.userId,
      namedAt,
    })),
  });
}
