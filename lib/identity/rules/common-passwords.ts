import lines from './common-passwords.json';

/**
 * The letters of passwords that are often chosen, in lower case: what is left of them without the digits and
 * signs around. From @zxcvbn-ts/language-common 4.1.3 (MIT, Dan Wheeler, Dropbox and @zxcvbn-ts), its most
 * frequent 5,000 and all long ones, with words that come to mind in this service.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(lines.flatMap((line) => line.split(' ')));
