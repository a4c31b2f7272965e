import { type LevelDomain, levelDomainsOf } from '@/lib/tool/rules/edition';
import { editionOf } from '@/lib/tool/rules/editions';
import type { Explanation, Levels } from '@/lib/tool/rules/explanation';
import { indicate } from '@/lib/tool/rules/indicate';

const KEYS: Record<string, string> = {
  N: 'NONE',
  L: 'LOW',
  M: 'MODERATE',
  H: 'HIGH',
  S: 'SEVERE',
  P: 'PRIORITY',
  Y: 'NEED',
  O: 'NO_NEED',
};

/** The domains of an edition, in the order of the form. */
export function domainsOf(ruleSet: string): LevelDomain[] {
  return levelDomainsOf(editionOf(ruleSet));
}

/**
 * Levels from a letter each, in the order of the form; blanks between them do not count. A, B, C and X stand
 * for themselves.
 */
export function levelsFrom(ruleSet: string, letters: string): Levels {
  const each = [...letters.replaceAll(' ', '')];
  return Object.fromEntries(domainsOf(ruleSet).map(({ key }, i) => [key, KEYS[each[i] ?? ''] ?? each[i]]));
}

/** The letter of each level again: the way back of `levelsFrom`. */
export function lettersOf(ruleSet: string, levels: Levels): string {
  return domainsOf(ruleSet)
    .map(({ key }) => levels[key]?.slice(0, 1) ?? '-')
    .join('');
}

/** What an edition says of these letters: the indication, or the kind of the refusal. */
export function saidOf(ruleSet: string, letters: string): string {
  const said = indicate(editionOf(ruleSet), levelsFrom(ruleSet, letters));
  return said.ok ? said.value.indication : said.error.kind;
}

/** The explanation of letters that are known to be right. */
export function explained(ruleSet: string, letters: string): Explanation {
  return explainedLevels(ruleSet, levelsFrom(ruleSet, letters));
}

export function explainedLevels(ruleSet: string, levels: Levels): Explanation {
  const said = indicate(editionOf(ruleSet), levels);
  if (!said.ok) throw new Error(JSON.stringify(said.error));
  return said.value;
}
