import { todayInLondon } from '@/lib/core/clock';
import { checkPracticeFile } from '@/lib/practice/commands/check-practice-file';
import { loadPracticeFile } from '@/lib/practice/commands/load-practice-file';
import { PLACES } from '../place';
import { type Accounts, oneOf } from './acting-accounts';

/**
 * Loads an invented practice file: every practice of the demonstration's people, of which one is closed and
 * one belongs to the neighbour.
 */
export async function loadPractices(accounts: Accounts): Promise<void> {
  const administrator = oneOf(accounts, 'ADMINISTRATOR', 0);
  const bytes = new TextEncoder().encode(fileOf(accounts.commissionerCode));
  const file = { fileName: 'epraccur-invented.csv', bytes };
  const checked = await checkPracticeFile(administrator, file, todayInLondon());
  if (!checked.ok) throw new Error(`Practice file refused: ${checked.error.kind}`);
  const loaded = await loadPracticeFile(administrator, { fileId: checked.value }, todayInLondon());
  if (!loaded.ok) throw new Error(`Practice file not loaded: ${loaded.error.kind}`);
}

const NAMES = ['Abbey', 'Brook', 'Cedar', 'Down', 'Elm', 'Field', 'Grange', 'Hill', 'Iris', 'Jubilee'];

function fileOf(code: string): string {
  const place = PLACES.find((one) => one.code === code);
  const neighbour = PLACES.find((one) => one.code !== code);
  if (!place || !neighbour) throw new Error(`No practices for ${code}`);
  const last = place.practices.length - 1;
  const lines = place.practices.map((practice, index) =>
    lineOf(practice, {
      index,
      board: index === last ? neighbour.code : place.code,
      isClosed: index === last - 1,
    }),
  );
  return lines.join('\n');
}

type Line = { index: number; board: string; isClosed: boolean };

/** 27 columns, as the national file has them. */
function lineOf(practice: string, { index, board, isClosed }: Line): string {
  const fields = Array<string>(27).fill('');
  const name = `${NAMES[index % NAMES.length]} ${index < NAMES.length ? 'Surgery' : 'Medical Centre'}`;
  const life = isClosed ? ['19980401', '20250331', 'C'] : ['19980401', '', 'A'];
  fields.splice(0, 4, practice, name, 'Y99', board);
  fields.splice(10, 3, ...life);
  fields[25] = '4';
  return fields.map((field) => `"${field}"`).join(',');
}
