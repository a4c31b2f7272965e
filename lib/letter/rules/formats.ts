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
  /** In the words of the record: null is not asked yet, empty is no such need. */
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
 * What a stated need asks of the sender. A need in other words is OTHER: the sender sees it and must meet it.
 * Empty if no need is stated.
 * @rule ELI-76 (docs/rules.md)
 */
export function formatNeeds({ informationFormat }: StatedNeeds): FormatNeed[] {
  if (!informationFormat) return [];
  const found = SIGNS.filter(([, sign]) => sign.test(informationFormat)).map(([need]) => need);
  return found.length > 0 ? found : ['OTHER'];
}

/** How many characters of it are stored. */
const MAX_LENGTH = 400;

/** The needs as they are stored with the letter: the record of that day. */
export function formatsText({ contactMethod, informationFormat }: StatedNeeds): string {
  const said = [
    informationFormat && `Information: ${informationFormat}`,
    contactMethod && `Contact: ${contactMethod}`,
  ];
  const asked = contactMethod !== null || informationFormat !== null;
  const text = said.filter(Boolean).join('. ');
  return (text || (asked ? 'No special format needed' : 'Not asked yet')).slice(0, MAX_LENGTH).toWellFormed();
}
