import type { PlainDate } from '@/lib/core/plain-date';
import type { Originator } from './bacs-file';
import type { ExportLayout } from './export-file';
import type { LineEnd } from './line-end';

/** The ways out that need no layout: a plain file for a bank, a Bacs file, and that of a Bacs bureau. */
export const BANK_WAYS = ['BANK_CSV', 'BACS', 'BUREAU'] as const;
export type BankWay = (typeof BANK_WAYS)[number];

/** How a run is to leave: one of the files for banks, or the columns of a finance system by their id. */
export type WayChoice = BankWay | { layoutId: string };

/** A way out with all that its file says next to the payments. */
export type RunWay =
  | { kind: 'BANK_CSV' }
  | {
      kind: 'BACS';
      originator: Originator;
      lineEnd: LineEnd;
      serial: string;
      fileNumber: number;
      madeOn: PlainDate;
      processedOn: PlainDate;
    }
  | { kind: 'BUREAU'; originator: Originator; processedOn: PlainDate }
  | { kind: 'FINANCE'; layout: ExportLayout; name: string; version: number };
