/** What the sender must do so that the person can read the letter. */
export type FormatNeed =
  | 'LARGE_PRINT'
  | 'EASY_READ'
  | 'BRAILLE'
  | 'AUDIO'
  | 'SIGN_LANGUAGE'
  | 'OTHER_LANGUAGE'
  | 'EMAIL'
  | 'OTHER';

export type StatedNeeds = {
  /** In the words of the record: null not asked yet, empty no such need. */
  contactMethod: string | null;
  informationFormat: string | null;
};

const SIGNS: readonly (readonly [FormatNeed, RegExp])[] = [
  ['EASY_READ', /easy[ -]?read|pictures|simple words/i],
  ['LARGE_PRINT', /large[ -]?print|big(ger)? print|\b(1[6-9]|2\d|3\d) ?(point|pt)\b/i],
  ['BRAILLE', /braille|moon alphabet/i],
  ['AUDIO', /audio|read (it )?(out|aloud)|\bcd\b|recording|hear it|spoken/i],
  ['SIGN_LANGUAGE', /\bbsl\b|sign language|makaton/i],
  ['OTHER_LANGUAGE', /translat|language other|in (arabic|bengali|chinese|cantonese|french|gujarati|hindi|italian|mandarin|pashto|persian|farsi|polish|portuguese|punjabi|romanian|russian|somali|spanish|tamil|turkish|ukrainian|urdu|vietnamese|welsh)/i],
  ['EMAIL', /e-?mail|screen reader/i],
]; // biome-ignore format: a table

/**
 * What a stated need asks of the sender. A need in other words than ours is OTHER: it is shown, and the sender is told to meet
 * it. Nothing where no need is stated.
 * @rule ELI-76 (docs/rules.md)
 */
export function formatNeeds({ informationFormat }: StatedNeeds): FormatNeed[] {
  if (!informationFormat) return [];
  const found = SIGNS.filter(([, sign]) => sign.test(informationFormat)).map(([need]) => need);
  return found.length > 0 ? found : ['OTHER'];
}

/** Letters that are kept of it. */
const ROOM = 400;

/** The needs as they are kept with the letter: what the record said that day. */
export function formatsKept({ contactMethod, informationFormat }: StatedNeeds): string {
  const said = [
    informationFormat && `Information: ${informationFormat}`,
    contactMethod && `Contact: ${contactMethod}`,
  ];
  const asked = contactMethod !== null || informationFormat !== null;
  const words = said.filter(Boolean).join('. ');
  return (words || (asked ? 'No special format needed' : 'Not asked yet')).slice(0, ROOM).toWellFormed();
}
