import { dayFrom, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { visibleText } from '@/lib/core/visible-text';
import type { Practice, PracticeStatus } from './practice';

/** The columns of the national practice file ("epraccur") that are read, counted from 0. It has 27. */
const COLUMNS = 27;
const AT = {
  code: 0,
  name: 1,
  board: 3,
  address: [4, 5, 6, 7, 8],
  postcode: 9,
  opened: 10,
  closed: 11,
  status: 12,
  parent: 14,
  setting: 25,
} as const;

const STATUSES: Readonly<Record<string, PracticeStatus>> = {
  A: 'ACTIVE',
  C: 'CLOSED',
  D: 'DORMANT',
  P: 'PROPOSED',
};
/** The prescribing setting of a GP practice. Others are walk-in centres, prisons and so on. */
const GP_PRACTICE = ['4', 'RO76'];

export const LINE_FAULTS = {
  columns: 'It does not have the 27 columns of the national file',
  code: 'The practice code is not a letter and 5 digits',
  name: 'The name is missing or longer than 120 characters',
  address: 'The address is longer than 300 characters',
  postcode: 'The postcode is longer than 8 characters',
  status: 'The status is not A, C, D or P',
  opened: 'The open date is not a date',
  closed: 'The close date is not a date',
  order: 'The close date is before the open date',
  commissioner: 'No commissioner is named',
  twice: 'The same practice code is in the file before',
} as const;
export type LineFault = keyof typeof LINE_FAULTS;

type LineRefusal = { kind: LineFault };

/**
 * Reads a line of the national practice file. The commissioner is the board, or the parent organisation where
 * that one is a commissioner today and the board is not. Null: the line is no GP practice.
 * @rule COM-03 (docs/rules.md)
 */
export function readPracticeLine(
  fields: readonly string[] | null,
  isCommissioner: (code: string) => boolean,
): Result<Practice | null, LineRefusal> {
  if (fields?.length !== COLUMNS) return fail({ kind: 'columns' });
  const at = (column: number) => visibleText(fields[column] ?? '').replace(/\s+/g, ' ');
  if (!GP_PRACTICE.includes(at(AT.setting))) return ok(null);
  const practice = {
    code: at(AT.code),
    name: at(AT.name),
    address: AT.address.map(at).filter(Boolean).join(', '),
    postcode: at(AT.postcode),
    responsibleCode: [at(AT.board), at(AT.parent)].find(isCommissioner) ?? (at(AT.board) || at(AT.parent)),
  };
  const fault = faultOf(practice);
  if (fault) return fail({ kind: fault });
  return withLife(practice, { status: at(AT.status), opened: at(AT.opened), closed: at(AT.closed) });
}

type Life = { status: string; opened: string; closed: string };

function withLife(texts: Texts, life: Life): Result<Practice, LineRefusal> {
  const status = STATUSES[life.status];
  const [openedOn, closedOn] = [compactDay(life.opened), compactDay(life.closed)];
  if (!status) return fail({ kind: 'status' });
  if (openedOn === undefined) return fail({ kind: 'opened' });
  if (closedOn === undefined) return fail({ kind: 'closed' });
  if (openedOn && closedOn && closedOn < openedOn) return fail({ kind: 'order' });
  return ok({ ...texts, status, openedOn, closedOn });
}

type Texts = Pick<Practice, 'code' | 'name' | 'address' | 'postcode' | 'responsibleCode'>;

function faultOf({ code, name, address, postcode, responsibleCode }: Texts): LineFault | null {
  if (!/^[A-Z]\d{5}$/.test(code)) return 'code';
  if (name === '' || name.length > 120) return 'name';
  if (address.length > 300) return 'address';
  if (postcode.length > 8) return 'postcode';
  return /^[A-Z0-9]{3,5}$/.test(responsibleCode) ? null : 'commissioner';
}

/** A day as the file writes it: 20260401. Null: empty. Undefined: no day. */
function compactDay(text: string): PlainDate | null | undefined {
  if (text === '') return null;
  const [, year, month, date] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
  return (year && dayFrom(Number(year), Number(month), Number(date))) || undefined;
}
