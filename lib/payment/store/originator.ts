import 'server-only';
import { now } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Originator } from '@/lib/payment/rules/bacs-file';
import type { LineEnd } from '@/lib/payment/rules/line-end';
import { toColumn } from '@/lib/platform/db/day';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';
import { openAccount, sealAccount } from '@/lib/platform/seal/account-seal';

/** A recording of who pays, without the numbers of the account. */
export type RecordedOriginator = {
  id: string;
  validFrom: PlainDate;
  serviceUserNumber: string;
  name: string;
  accountEnd: string;
  lineEnd: LineEnd;
  recordedBy: string;
  recordedAt: Date;
};

type Row = RecordedOriginator & { keyId: string; sealed: string; recordedById: string };

/** Shown at most: a commissioner changes its bank seldom. */
const MOST = 24;

/** The recordings of a commissioner, the latest day first. */
export async function listOriginators(scope: ActingScope): Promise<RecordedOriginator[]> {
  const rows = await read(scope, Prisma.sql`true`);
  return rows.map(({ keyId: _, sealed: __, recordedById: ___, ...shown }) => shown);
}

/** Who pays on a day, with the account in full. */
export type OpenedOriginator = Originator & Pick<RecordedOriginator, 'lineEnd'> & { recordedById: string };

/** Null: none is recorded. `cannot-be-read`: no key that is given opens its account. */
export async function findOriginator(
  scope: ActingScope,
  on: PlainDate,
): Promise<OpenedOriginator | 'cannot-be-read' | null> {
  const [row] = await read(scope, Prisma.sql`o.valid_from <= ${on}::date`);
  if (!row) return null;
  const { id, serviceUserNumber, name, lineEnd, recordedById } = row;
  const text = openAccount(row, boundTo(scope, id));
  if (text === null) return 'cannot-be-read';
  const account = JSON.parse(text) as Pick<Originator, 'sortCode' | 'accountNumber'>;
  return { ...account, serviceUserNumber, name, lineEnd, recordedById };
}

function read({ tx, commissionerCode }: ActingScope, which: Prisma.Sql): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT o.id, o.valid_from::text AS "validFrom", o.service_user_number AS "serviceUserNumber", o.name, o.account_end AS "accountEnd",
      o.line_end AS "lineEnd", o.key_id AS "keyId", o.sealed, o.recorded_by_id AS "recordedById", u.display_name AS "recordedBy", o.recorded_at AS "recordedAt"
    FROM payment_originator o JOIN user_account u ON u.id = o.recorded_by_id
    WHERE o.commissioner_code = ${commissionerCode} AND ${which} ORDER BY o.valid_from DESC, o.recorded_at DESC, o.id DESC LIMIT ${MOST}`;
}

export type NewOriginator = Originator & { id: string; validFrom: PlainDate; lineEnd: LineEnd };

/** Keeps who pays, with the account encrypted. @returns false if the id is there already: sent twice */
export async function insertOriginator(scope: Scope, given: NewOriginator): Promise<boolean> {
  const { tx, commissionerCode, actor } = scope;
  const { sortCode, accountNumber, validFrom, ...columns } = given;
  const text = JSON.stringify({ sortCode, accountNumber });
  const { keyId, sealed } = sealAccount(text, boundTo(scope, given.id));
  const row = {
    ...columns,
    commissionerCode,
    validFrom: toColumn(validFrom),
    accountEnd: accountNumber.slice(-4),
    keyId,
    sealed,
    recordedById: actor.userId,
    recordedAt: now(),
  };
  const { count } = await tx.paymentOriginator.createMany({ data: [row], skipDuplicates: true });
  return count === 1;
}

/** Whether the row of this id says the same. */
export async function isRecorded(scope: ActingScope, given: NewOriginator): Promise<boolean> {
  const [row] = await read(scope, Prisma.sql`o.id = ${given.id}::uuid`);
  if (!row) return false;
  const account = JSON.stringify({ sortCode: given.sortCode, accountNumber: given.accountNumber });
  const isSame = (['validFrom', 'serviceUserNumber', 'name', 'lineEnd'] as const).every(
    (key) => row[key] === given[key],
  );
  return isSame && openAccount(row, boundTo(scope, row.id)) === account;
}

/** Encrypts with the key of now what an earlier key encrypted. @returns how many */
export async function resealOriginatorRows(scope: ActingScope, keyId: string): Promise<number> {
  const { tx, commissionerCode } = scope;
  const rows = await tx.paymentOriginator.findMany({
    where: { commissionerCode, keyId: { not: keyId } },
    select: { id: true, keyId: true, sealed: true },
  });
  let resealed = 0;
  for (const row of rows) {
    const text = openAccount(row, boundTo(scope, row.id));
    if (text === null) continue;
    const data = sealAccount(text, boundTo(scope, row.id));
    await tx.paymentOriginator.updateMany({ where: { commissionerCode, id: row.id }, data });
    resealed += 1;
  }
  return resealed;
}

/** What a cipher text belongs to: copied to another row it cannot be opened. */
function boundTo({ commissionerCode }: Pick<ActingScope, 'commissionerCode'>, id: string): string {
  return [commissionerCode, 'payment_originator', id].join(' ');
}
