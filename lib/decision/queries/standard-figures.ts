import 'server-only';
import { areEnoughInTime, areFewInHospital } from '@/lib/assessment/rules/national-targets';
import { OVER_RUN_BANDS, type OverRunBand, overRunBand } from '@/lib/assessment/rules/over-run';
import { findHolidaysKnownUntil } from '@/lib/case/store/bank-holiday';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Period } from '@/lib/decision/rules/period';
import {
  type DaysOver,
  findStandardFigures,
  type StandardFigures,
} from '@/lib/decision/store/standard-figures';
import { query } from '@/lib/platform/db/transaction';

/** How many of how many were in time. `isMet` is null if there was none, or no target. */
export type Share = { part: number; whole: number; isMet: boolean | null };

export type FiguresView = {
  adultsInTime: Share;
  /** Of the adult decisions that were late. */
  bands: { band: OverRunBand; count: number }[];
  childrenInTime: Share;
  inHospital: Share;
  holidaysKnownUntil: PlainDate | null;
};

/** The performance against the national standards in a period. Null for a role without standards. */
export function standardFigures(actor: Actor, period: Period): Promise<FiguresView | null> {
  return query(actor, 'standard:list', async (scope) => ({
    ...viewOf(await findStandardFigures(scope, period)),
    holidaysKnownUntil: await findHolidaysKnownUntil(scope),
  }));
}

function viewOf({ adults, children, assessed, inHospital }: StandardFigures) {
  const [decided, inTime] = [sum(adults), sum(adults.filter(isInTime))];
  return {
    adultsInTime: { part: inTime, whole: decided, isMet: areEnoughInTime(inTime, decided) },
    bands: OVER_RUN_BANDS.map((band) => ({
      band,
      count: sum(adults.filter(({ over }) => overRunBand(over) === band)),
    })),
    childrenInTime: { part: sum(children.filter(isInTime)), whole: sum(children), isMet: null },
    inHospital: { part: inHospital, whole: assessed, isMet: areFewInHospital(inHospital, assessed) },
  };
}

const isInTime = ({ over }: DaysOver) => overRunBand(over) === null;

function sum(rows: readonly DaysOver[]): number {
  return rows.reduce((total, { count }) => total + count, 0);
}
