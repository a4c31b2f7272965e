/**
 * What a row of the story says, a column each. `refused` is the part of the column of sight that begins with
 * this word.
 */
export const COLUMNS = ['state', 'clocks', 'money', 'sight', 'refused'] as const;
export type Column = (typeof COLUMNS)[number];

/**
 * The facts of one cell: its words, and the days (YYYY-MM-DD) and sums (pence) in them, in their order.
 * `accounts` has four amounts (pence, without their signs) for each `[F … C … H … S …]`: fund, committed,
 * held and spent.
 */
export type StoryCell = { text: string; days: string[]; sums: number[]; accounts: number[] };

export type StoryRow = {
  /** Such as 6.1: the story and its place in it. */
  id: string;
  /** Its steps are also done through the browser. */
  inBrowser: boolean;
  weekday: string;
  /** YYYY-MM-DD */
  day: string;
  /** London time, HH:MM. */
  time: string;
  acts: string;
  /** Null where the story expects nothing. */
  cells: Record<Column, StoryCell | null>;
};

const ROW = /^\| (\d\.\d+) ?(\(B\))? \|/;
const DAY = /^(\w{3}) (\d{1,2} \w{3} \d{4})(?: (\d\d:\d\d))?$/;
const TEN = '10:00';

/**
 * Reads the rows of the stories from docs/one-year.md, in the order of their stories.
 * @throws when a row has another shape than its table
 */
export function readStory(text: string): StoryRow[] {
  return text
    .split('\n')
    .filter((line) => ROW.test(line))
    .map(readRow);
}

function readRow(line: string): StoryRow {
  const [, number = '', when = '', acts = '', state = '', clocks = '', money = '', sight = '', ...rest] = line
    .split('|')
    .map((part) => part.trim());
  const [id = '', browser] = number.split(' ');
  const found = DAY.exec(when);
  if (!found || rest.length !== 2) throw new Error(`Row ${id} has another shape than its table`);
  const [, weekday = '', written = '', time = TEN] = found;
  const [, seen = '', refused = ''] = /^(.*?)(Refused: .*)?$/.exec(sight) ?? [];
  const cells = {
    state: readCell(state),
    clocks: readCell(clocks),
    money: readCell(money),
    sight: readCell(seen),
    refused: readCell(refused),
  };
  return { id, inBrowser: browser === '(B)', weekday, day: isoDay(written), time, acts, cells };
}

function readCell(written: string): StoryCell | null {
  const text = written.replace(/\*\*/g, '').trim();
  if (text === '' || text === '–') return null;
  const days = [...text.matchAll(/\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}\b/g)];
  const sums = [...text.matchAll(/£([\d,]+)\.(\d\d)/g)];
  const accounts = [...text.matchAll(/(?<=\[F[^\]]*)([\d,]+)\.(\d\d)/g)];
  return {
    text,
    days: days.map(([written]) => isoDay(written)),
    sums: sums.map(penceOf),
    accounts: accounts.map(penceOf),
  };
}

function penceOf([, pounds = '', pennies]: RegExpMatchArray): number {
  return Number(`${pounds.replace(/,/g, '')}${pennies}`);
}

/** @param written such as 4 May 2023 */
function isoDay(written: string): string {
  const at = new Date(`${written} 12:00 UTC`);
  if (Number.isNaN(at.getTime())) throw new Error(`No such day: ${written}`);
  return at.toISOString().slice(0, 10);
}
