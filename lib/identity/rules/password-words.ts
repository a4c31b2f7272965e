import { LEAST_PASSWORD, LONGEST_PASSWORD, type PasswordRefusal } from './new-password';

/** How to choose a password, for a hint. */
export const PASSWORD_HINT = `${LEAST_PASSWORD} characters or more. Three random words are easy to remember and hard to guess.`;

/** Why a password that a user chose is refused. */
export function explainPassword({ kind }: PasswordRefusal): string {
  switch (kind) {
    case 'too-short':
      return `Choose a password of ${LEAST_PASSWORD} characters or more`;
    case 'too-long':
      return `Choose a password of ${LONGEST_PASSWORD} characters or fewer`;
    case 'often-chosen':
      return 'This password is easy to guess: many people choose it. Choose another one';
    case 'about-the-account':
      return 'This password has your name or address in it. Choose another one';
  }
}
