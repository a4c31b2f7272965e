import 'server-only';
import type { ActingScope } from '@/lib/platform/db/scope';
import { systemCommand } from '@/lib/platform/db/system-command';
import { inBatches } from './in-batches';

const BATCH = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** The next rows, at most so many, in the order of their ids from the one after `after`. */
type NextRows = { after: string; most: number };

type Each<T> = {
  list: (scope: ActingScope, next: NextRows) => Promise<T[]>;
  idOf: (row: T) => string;
  /** What is done to one: whether, or how often, it did something. */
  act: (scope: ActingScope, row: T) => Promise<boolean | number>;
};

/**
 * Does something to each row of a commissioner that a list names, each in a transaction of its own: no lock
 * is held for long, and a fault loses one.
 * @returns how often something was done
 */
export async function actOnEach<T>(commissionerCode: string, { list, idOf, act }: Each<T>): Promise<number> {
  let after = FIRST;
  let done = 0;
  await inBatches(async (most) => {
    const rows = await systemCommand(commissionerCode, (scope) => list(scope, { after, most }));
    for (const row of rows) done += Number(await systemCommand(commissionerCode, (scope) => act(scope, row)));
    const last = rows.at(-1);
    if (last !== undefined) after = idOf(last);
    return rows.length;
  }, BATCH);
  return done;
}
