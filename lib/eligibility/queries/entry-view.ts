import { dayInLondon } from '@/lib/core/clock';
import { formatPence, pence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { Aftercare } from '@/lib/eligibility/rules/aftercare';
import type { CareOutcome } from '@/lib/eligibility/rules/care-outcome';
import type { CouncilConsultation } from '@/lib/eligibility/rules/council';
import {
  type DecidedWhere,
  type EligibilityChange,
  type Entry,
  type EntryStatus,
  entriesOf,
  type Superseded,
  statusOn,
  untilDeath,
} from '@/lib/eligibility/rules/entry';
import type { Framework } from '@/lib/eligibility/rules/framework';
import type { EligibilityRow } from '@/lib/eligibility/store/eligibility';

/** One entry of a person's record of eligibility. Days and amounts are ready to show. */
export type EntryView = RowView & {
  entryId: string;
  framework: Framework;
  status: EntryStatus;
  /** Null while no last day is known. */
  to: string | null;
  /** It can be ended: it makes something of the person's, and no last day is known. */
  isEndable: boolean;
  /** It was ended by hand, which can be taken back. */
  isEnded: boolean;
  /** It comes from a decision on a case, which is where it is corrected. */
  isFromCase: boolean;
  /** The rows that it superseded, the latest first. */
  earlier: EarlierView[];
};

type RowView = {
  rowId: string;
  outcome: CareOutcome;
  from: string;
  decidedOn: string;
  decidedBy: string;
  decidedWhere: DecidedWhere;
  /** The last review of the care before this service knew of it. */
  reviewed: string | null;
  /** NHS-funded nursing care: the amount for a week. */
  nursing: string | null;
  /** Section 117 aftercare: what it rests on. */
  aftercare: (Omit<Aftercare, 'from'> & { from: string }) | null;
  recorded: string;
  /** Null to a reader who may not see why: it speaks of the person's health. */
  why: WhyView | null;
};

type WhyView = Pick<EligibilityRow, 'evidence' | 'reasons' | 'document' | 'nhsShare' | 'nursingRefused'> & {
  council: CouncilView | null;
  /** Why the row before was superseded. */
  changeReason: string | null;
};

/** How the council was consulted, or why not. */
export type CouncilView =
  | { council: string; consultee: string; on: string; said: string }
  | { notConsulted: string };

/** `to`: the last day it held; null where it never did. `change`: how it was superseded. */
export type EarlierView = RowView & { change: EligibilityChange; to: string | null };

type Reader = {
  today: PlainDate;
  /** The person's day of death. */
  diedOn: PlainDate | null;
  /** The reader may see why something was decided. */
  isClinical: boolean;
};

/** The rows of a person as entries. @param rows the earliest first */
export function entryViews(rows: readonly EligibilityRow[], reader: Reader): EntryView[] {
  return entriesOf(rows).map((entry) => entryView(untilDeath(entry, reader.diedOn), reader));
}

function entryView(entry: Entry<EligibilityRow>, reader: Reader): EntryView {
  const { current, until, earlier } = entry;
  return {
    ...rowView(current, reader),
    entryId: current.entryId,
    framework: current.framework,
    status: statusOn(entry, reader.today),
    to: until && formatDay(until),
    isEndable: current.outcome !== 'NOT_ELIGIBLE' && until === null,
    isEnded: current.change === 'ENDED',
    isFromCase: [current, ...earlier.map(({ row }) => row)].some(({ decisionId }) => decisionId !== null),
    earlier: earlier.map((one) => earlierView(one, reader)),
  };
}

function earlierView({ row, by, lastDay }: Superseded<EligibilityRow>, reader: Reader): EarlierView {
  return {
    ...rowView(row, reader),
    // A later row always says how it supersedes.
    change: by.change ?? 'CORRECTED',
    to: lastDay && formatDay(lastDay),
  };
}

function rowView(row: EligibilityRow, { isClinical }: Reader): RowView {
  const { id, outcome, decidedBy, decidedWhere, nursingPence, recordedByName, recordedAt } = row;
  const { evidence, reasons, document, nhsShare, nursingRefused, changeReason } = row;
  const council = councilView(row.consultation);
  return {
    rowId: id,
    outcome,
    decidedBy,
    decidedWhere,
    from: formatDay(row.startsOn),
    decidedOn: formatDay(row.decidedOn),
    reviewed: row.reviewedOn && formatDay(row.reviewedOn),
    nursing: nursingPence === null ? null : formatPence(pence(nursingPence)),
    aftercare: row.aftercare && { ...row.aftercare, from: formatDay(row.aftercare.from) },
    recorded: `${recordedByName}, ${formatDay(dayInLondon(recordedAt))}`,
    why: isClinical ? { evidence, reasons, document, nhsShare, nursingRefused, changeReason, council } : null,
  };
}

function councilView(consultation: CouncilConsultation | null): CouncilView | null {
  if (consultation === null || 'notConsulted' in consultation) return consultation;
  const { council, consultee, consultedOn, said } = consultation;
  return { council, consultee, said, on: formatDay(consultedOn) };
}
