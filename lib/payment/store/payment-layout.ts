import 'server-only';
import { now } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ExportLayout } from '@/lib/payment/rules/export-file';
import type { ResultLayout } from '@/lib/payment/rules/result-file';
import { toColumn } from '@/lib/platform/db/day';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';

/** A version of the columns of a finance system. */
export type PaymentLayout = {
  id: string;
  name: string;
  version: number;
  validFrom: PlainDate;
  layout: ExportLayout;
  results: ResultLayout;
  recordedById: string;
  recordedBy: string;
  recordedAt: Date;
  endedOn: PlainDate | null;
  endedBy: string | null;
};

/** Shown at most: versions of all systems together. */
const MOST = 100;

/** All versions, by the name and the latest first. */
export function listLayouts(scope: ActingScope): Promise<PaymentLayout[]> {
  return read(scope, Prisma.sql`true`);
}

/** One version. Null: it is not there. */
export async function findLayout(scope: ActingScope, id: string): Promise<PaymentLayout | null> {
  return (await read(scope, Prisma.sql`l.id = ${id}::uuid`))[0] ?? null;
}

/**
 * The versions that files are made by on a day: of each name the latest one that has begun, where it is not
 * ended. A version that is ended lets no earlier one come back.
 */
export function listLayoutsOn(scope: ActingScope, on: PlainDate): Promise<PaymentLayout[]> {
  return read(
    scope,
    Prisma.sql`l.valid_from <= ${on}::date AND (l.ended_on IS NULL OR l.ended_on > ${on}::date) AND NOT EXISTS (
      SELECT FROM payment_layout n WHERE n.commissioner_code = l.commissioner_code AND n.name = l.name AND n.version > l.version
        AND n.valid_from <= ${on}::date)`,
  );
}

function read({ tx, commissionerCode }: ActingScope, which: Prisma.Sql): Promise<PaymentLayout[]> {
  return tx.$queryRaw<PaymentLayout[]>`
    SELECT l.id, l.name, l.version, l.valid_from::text AS "validFrom", l.layout, l.results, l.recorded_by_id AS "recordedById",
      r.display_name AS "recordedBy", l.recorded_at AS "recordedAt", l.ended_on::text AS "endedOn", e.display_name AS "endedBy"
    FROM payment_layout l JOIN user_account r ON r.id = l.recorded_by_id LEFT JOIN user_account e ON e.id = l.ended_by_id
    WHERE l.commissioner_code = ${commissionerCode} AND ${which} ORDER BY l.name, l.version DESC LIMIT ${MOST}`;
}

export type NewLayout = Pick<PaymentLayout, 'id' | 'name' | 'validFrom' | 'layout' | 'results'>;

/** Keeps the next version of a name. Others of the commissioner wait until COMMIT. @returns its number */
export async function insertLayout(scope: Scope, { validFrom, ...given }: NewLayout): Promise<number> {
  const { tx, commissionerCode, actor } = scope;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('payment_layout ' || ${commissionerCode}, 0))`;
  const { _max } = await tx.paymentLayout.aggregate({
    where: { commissionerCode, name: given.name },
    _max: { version: true },
  });
  const version = (_max.version ?? 0) + 1;
  await tx.paymentLayout.create({
    data: {
      ...given,
      commissionerCode,
      version,
      validFrom: toColumn(validFrom),
      recordedById: actor.userId,
      recordedAt: now(),
    },
  });
  return version;
}

/** Ends a version from a day on. @returns false if it is not there or ended already */
export async function endLayoutRow(
  { tx, commissionerCode, actor }: Scope,
  { id, endedOn }: { id: string; endedOn: PlainDate },
): Promise<boolean> {
  const { count } = await tx.paymentLayout.updateMany({
    where: { commissionerCode, id, endedOn: null },
    data: { endedOn: toColumn(endedOn), endedById: actor.userId, endedAt: now() },
  });
  return count === 1;
}
