import 'server-only';
import { now } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { BankAccount } from '@/lib/money/rules/bank-account';
import type { BankDetailsState, CallBack, NumberSource } from '@/lib/money/rules/bank-details';
import { toColumn } from '@/lib/platform/db/day';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';
import { openAccount, sealAccount } from '@/lib/platform/seal/account-seal';
import type { NamedPayee } from './payee';

/** Who an account is of: a person, an authority or an organisation, by the id. */
export type AccountHolder = {
  kind: 'PERSON' | 'AUTHORITY' | 'ORGANISATION';
  id: string;
  /** Null for an organisation. */
  personId: string | null;
};

/** Who holds the account that a payee is paid into; null: they are to be named again. */
export function accountHolderOf(payee: NamedPayee, personId: string): AccountHolder | null {
  const { kind, authorityId, organisationId } = payee;
  if (kind === 'PERSON') return { kind, id: personId, personId };
  if (kind === 'AUTHORITY' && authorityId !== null) return { kind, id: authorityId, personId };
  if (kind === 'ORGANISATION' && organisationId !== null) return { kind, id: organisationId, personId: null };
  return null;
}

/** The rows of one holder. */
export function ofHolder({ kind, id }: AccountHolder): Prisma.Sql {
  const column = { PERSON: 'd.person_id', AUTHORITY: 'd.authority_id', ORGANISATION: 'd.organisation_id' }[
    kind
  ];
  return Prisma.sql`d.payee_kind = ${kind}::"PayeeKind" AND ${Prisma.raw(column)} = ${id}::uuid`;
}

/** Recordings of one account wait for each other until COMMIT. */
export async function lockAccountOf({ tx, commissionerCode }: Scope, { id }: AccountHolder): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('bank_details ' || ${commissionerCode} || ${id}, 0))`;
}

/** One recording of an account. The numbers are opened only where they are needed. */
export type BankDetails = {
  id: string;
  holder: AccountHolder;
  budgetId: string;
  keyId: string;
  sealed: string;
  accountEnd: string;
  state: BankDetailsState;
  numberSource: NumberSource;
  answeredBy: string;
  calledOn: PlainDate;
  reason: string;
  lastDay: PlainDate;
  recordedById: string;
  recordedBy: string;
  recordedAt: Date;
  settledBy: string | null;
  settledAt: Date | null;
  settledReason: string | null;
};

/** All recordings of one holder, the latest first. */
export function listBankDetails(scope: ActingScope, holder: AccountHolder): Promise<BankDetails[]> {
  return read(scope, ofHolder(holder));
}

/** The budget on the page of which an account was recorded, and its case. Null: there is none of this id. */
export async function findPlaceOf(
  { tx, commissionerCode }: ActingScope,
  id: string,
): Promise<{ budgetId: string; caseId: string } | null> {
  const [row] = await tx.$queryRaw<{ budgetId: string; caseId: string }[]>`
    SELECT b.id AS "budgetId", b.case_id AS "caseId" FROM bank_details d
    JOIN budget b ON b.commissioner_code = d.commissioner_code AND b.id = d.budget_id
    WHERE d.commissioner_code = ${commissionerCode} AND d.id = ${id}::uuid`;
  return row ?? null;
}

/** One recording, locked. Null: it is not there. */
export async function lockBankDetails(scope: ActingScope, id: string): Promise<BankDetails | null> {
  const { tx, commissionerCode } = scope;
  await tx.$queryRaw`SELECT 1 FROM bank_details WHERE commissioner_code = ${commissionerCode} AND id = ${id}::uuid FOR UPDATE`;
  return (await read(scope, Prisma.sql`d.id = ${id}::uuid`))[0] ?? null;
}

function read({ tx, commissionerCode }: ActingScope, which: Prisma.Sql): Promise<BankDetails[]> {
  return tx.$queryRaw<BankDetails[]>`
    SELECT d.id, jsonb_build_object('kind', d.payee_kind, 'id', coalesce(d.organisation_id, d.authority_id, d.person_id),
        'personId', d.person_id) AS holder,
      d.budget_id AS "budgetId", d.key_id AS "keyId", d.sealed, d.account_end AS "accountEnd", d.state::text AS state,
      d.number_source AS "numberSource", d.answered_by AS "answeredBy", d.called_on::text AS "calledOn", d.reason,
      d.last_day::text AS "lastDay", d.recorded_by_id AS "recordedById", r.display_name AS "recordedBy", d.recorded_at AS "recordedAt",
      s.display_name AS "settledBy", d.settled_at AS "settledAt", d.settled_reason AS "settledReason"
    FROM bank_details d JOIN user_account r ON r.id = d.recorded_by_id LEFT JOIN user_account s ON s.id = d.settled_by_id
    WHERE d.commissioner_code = ${commissionerCode} AND ${which} ORDER BY d.recorded_at DESC, d.id DESC`;
}

/** Whether an account of a holder is confirmed, and whether a change of it waits. */
export async function findBankState(
  { tx, commissionerCode }: ActingScope,
  holder: AccountHolder,
): Promise<{ isConfirmed: boolean; isWaiting: boolean }> {
  const [row] = await tx.$queryRaw<{ isConfirmed: boolean; isWaiting: boolean }[]>`
    SELECT coalesce(bool_or(d.state = 'CONFIRMED'), false) AS "isConfirmed", coalesce(bool_or(d.state = 'WAITING'), false) AS "isWaiting"
    FROM bank_details d WHERE d.commissioner_code = ${commissionerCode} AND ${ofHolder(holder)}`;
  return row ?? { isConfirmed: false, isWaiting: false };
}

/** The last four digits of the account that a holder is paid into; null: none is confirmed. */
export async function findAccountEnd(
  { tx, commissionerCode }: ActingScope,
  holder: AccountHolder,
): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ accountEnd: string }[]>`
    SELECT d.account_end AS "accountEnd" FROM bank_details d
    WHERE d.commissioner_code = ${commissionerCode} AND ${ofHolder(holder)} AND d.state = 'CONFIRMED'
    ORDER BY d.recorded_at DESC, d.id DESC LIMIT 1`;
  return row?.accountEnd ?? null;
}

export type NewBankDetails = CallBack & {
  id: string;
  holder: AccountHolder;
  budgetId: string;
  account: BankAccount;
  reason: string;
  lastDay: PlainDate;
};

/** Keeps an account, encrypted, for another user to confirm. */
export async function insertBankDetails(scope: Scope, given: NewBankDetails): Promise<void> {
  const { tx, commissionerCode, actor } = scope;
  const { holder, account, calledOn, lastDay, ...details } = given;
  const { keyId, sealed } = sealAccount(JSON.stringify(account), boundTo(scope, given));
  await tx.bankDetails.create({
    data: {
      ...details,
      commissionerCode,
      payeeKind: holder.kind,
      personId: holder.personId,
      authorityId: holder.kind === 'AUTHORITY' ? holder.id : null,
      organisationId: holder.kind === 'ORGANISATION' ? holder.id : null,
      sealed,
      keyId,
      accountEnd: account.accountNumber.slice(-4),
      calledOn: toColumn(calledOn),
      lastDay: toColumn(lastDay),
      state: 'WAITING',
      recordedById: actor.userId,
      recordedAt: now(),
    },
  });
}

/** The account in full. Null: it cannot be opened with the keys that are given. */
export function openBankDetails(
  scope: ActingScope,
  details: Pick<BankDetails, 'id' | 'holder' | 'keyId' | 'sealed'>,
): BankAccount | null {
  const text = openAccount(details, boundTo(scope, details));
  return text === null ? null : (JSON.parse(text) as BankAccount);
}

/** What a cipher text belongs to: copied to another row or payee it cannot be opened. */
function boundTo(
  { commissionerCode }: Pick<ActingScope, 'commissionerCode'>,
  { id, holder }: Pick<BankDetails, 'id' | 'holder'>,
): string {
  return [commissionerCode, id, holder.kind, holder.id].join(' ');
}

export type Settled = { state: Exclude<BankDetailsState, 'WAITING'>; reason: string | null };

/** Settles what waits, by the user who acts; what was not confirmed in time, by the service. */
export async function settleBankDetails(
  { tx, commissionerCode, actor }: ActingScope,
  id: string,
  { state, reason }: Settled,
): Promise<void> {
  await tx.bankDetails.updateMany({
    where: { commissionerCode, id },
    data: {
      state,
      settledById: state === 'EXPIRED' ? null : actor.userId,
      settledAt: now(),
      settledReason: reason,
    },
  });
}

/** What waits although its last day is over, or its holder is paid by no budget any more, by id. */
export async function listUnconfirmed(
  { tx, commissionerCode }: ActingScope,
  { today, after, most }: { today: PlainDate; after: string; most: number },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT d.id FROM bank_details d WHERE d.commissioner_code = ${commissionerCode} AND d.state = 'WAITING' AND d.id > ${after}::uuid
      AND (d.last_day < ${today}::date OR NOT EXISTS (SELECT FROM payee h WHERE h.commissioner_code = d.commissioner_code
        AND h.replaced_at IS NULL AND h.kind = d.payee_kind AND (h.kind = 'PERSON' AND h.person_id = d.person_id
          OR h.authority_id = d.authority_id OR h.organisation_id = d.organisation_id)))
    ORDER BY d.id LIMIT ${most}::int`;
  return rows.map(({ id }) => id);
}

/**
 * Encrypts with the key of now what an earlier key encrypted, some rows at a time. What no given key opens
 * stays as it is. @returns the id of the last row that was read; null: there was none
 */
export async function resealBankDetails(
  scope: ActingScope,
  { keyId, after, most }: { keyId: string; after: string; most: number },
): Promise<{ last: string | null; resealed: number }> {
  const { tx, commissionerCode } = scope;
  const rows = await read(
    scope,
    Prisma.sql`d.id IN (SELECT o.id FROM bank_details o WHERE o.commissioner_code = ${commissionerCode}
      AND o.key_id <> ${keyId} AND o.id > ${after}::uuid ORDER BY o.id LIMIT ${most}::int FOR UPDATE)`,
  );
  let resealed = 0;
  for (const row of rows) {
    const text = openAccount(row, boundTo(scope, row));
    if (text === null) continue;
    const data = sealAccount(text, boundTo(scope, row));
    await tx.bankDetails.updateMany({ where: { commissionerCode, id: row.id }, data });
    resealed += 1;
  }
  return {
    last:
      rows
        .map(({ id }) => id)
        .sort()
        .at(-1) ?? null,
    resealed,
  };
}
