import type { PlainDate } from '@/lib/core/plain-date';
import { isClosedOn, type Practice } from './practice';
import type { RefusedLine } from './practice-file';

/** What a file would change, or has changed. */
export type FoundInFile = {
  added: number;
  changed: number;
  /** Of the changed ones: open until now and closed by the file. */
  closed: number;
  same: number;
  /** In the practices now and not in the file: they stay as they are. */
  missing: number;
  leftOut: number;
  refusedCount: number;
  refused: RefusedLine[];
};

type Compared = Pick<FoundInFile, 'added' | 'changed' | 'closed' | 'same' | 'missing'> & {
  /** What is to be written: new and changed ones. */
  toWrite: Practice[];
};

/**
 * Compares the practices of a file with those that are known.
 * @rule COM-03 (docs/rules.md)
 */
export function comparePractices(
  known: readonly Practice[],
  inFile: readonly Practice[],
  today: PlainDate,
): Compared {
  const before = new Map(known.map((practice) => [practice.code, practice]));
  const added = inFile.filter(({ code }) => !before.has(code));
  const changed = inFile.filter((practice) => {
    const old = before.get(practice.code);
    return old !== undefined && !isSame(old, practice);
  });
  const closed = changed.filter((practice) => {
    const old = before.get(practice.code);
    return old && !isClosedOn(old, today) && isClosedOn(practice, today);
  });
  return {
    added: added.length,
    changed: changed.length,
    closed: closed.length,
    same: inFile.length - added.length - changed.length,
    missing: known.length - (inFile.length - added.length),
    toWrite: [...added, ...changed],
  };
}

function isSame(one: Practice, other: Practice): boolean {
  return (Object.keys(other) as (keyof Practice)[]).every((key) => one[key] === other[key]);
}
