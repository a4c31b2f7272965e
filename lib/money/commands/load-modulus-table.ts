import 'server-only';
import { createHash } from 'node:crypto';
import { recordEvent } from '@/lib/audit/store/audit';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, ok, type Result } from '@/lib/core/result';
import { type ModulusFault, readModulusTables } from '@/lib/money/rules/modulus-file';
import { insertModulusTable, type ModulusTexts } from '@/lib/money/store/modulus-table';
import { command } from '@/lib/platform/db/transaction';

/** `tableId` is made with the form, so that a form sent twice loads once. */
export type LoadModulusTable = ModulusTexts & { tableId: string; validFrom: PlainDate };

export type LoadModulusTableRefusal = NotFound | ModulusFault | { kind: 'valid-too-late'; latest: PlainDate };

/** The tables are announced some months ahead. */
const DAYS_AHEAD = 366;

/**
 * Loads the published tables for checks of bank accounts, from a day on. Earlier ones stay; a mistake is
 * corrected by loading the right ones for the same day.
 */
export function loadModulusTable(
  actor: Actor,
  { tableId: id, validFrom, weights, substitutions }: LoadModulusTable,
  today: PlainDate,
): Promise<Result<void, LoadModulusTableRefusal>> {
  return command<void, LoadModulusTableRefusal>(actor, 'modulus:load', async (scope) => {
    const latest = addDays(today, DAYS_AHEAD);
    if (validFrom > latest) return fail({ kind: 'valid-too-late', latest });
    const read = readModulusTables(weights, substitutions);
    if (!read.ok) return read;
    const rowCount = read.value.rows.length;
    const sha256 = createHash('sha256').update(`${weights}\n${substitutions}`).digest('hex');
    const isNew = await insertModulusTable(scope, {
      id,
      validFrom,
      weights,
      substitutions,
      rowCount,
      sha256,
    });
    if (!isNew) return ok(undefined);
    const subject = { personId: null, subjectKind: 'modulus-table', subjectId: id } as const;
    await recordEvent(scope, {
      action: 'modulus:load',
      ...subject,
      after: { id, validFrom, rowCount, sha256 },
    });
    return ok(undefined);
  });
}
