import { describe, expect, it } from 'vitest';
import { checkNewPassword } from '@/lib/identity/rules/new-password';

const ABOUT = ['sam.field@example.nhs.uk', 'Sam Field'];
const kindOf = (password: string) => {
  const checked = checkNewPassword(password, ABOUT);
  return checked.ok ? 'ok' : checked.error.kind;
};

// IDN-05
describe('a new password', () => {
  it.each([
    'three walls under rain',
    'dragon monkey pepper',
    'kettle-harbour-plum',
    'ÄÖÜ größere Wörter',
    '849302716459',
    'zkqvbwmrtxlj',
  ])('%s may be chosen, whatever it is composed of', (password) => {
    expect(kindOf(password)).toBe('ok');
  });

  it.each([
    ['eleven char', 'too-short'],
    ['🐝🐝🐝🐝', 'too-short'],
    ['éàîõüñ'.normalize('NFD'), 'too-short'],
    ['x'.repeat(201), 'too-long'],
    ['ｐａｓｓｗｏｒｄ１２３４', 'often-chosen'],
    ['password1234', 'often-chosen'],
    ['P@ssw0rd!!!!', 'often-chosen'],
    ['Liverpool2026!', 'often-chosen'],
    ['qwertyqwerty', 'often-chosen'],
    ['qwertyuiop12', 'often-chosen'],
    ['123456789012', 'often-chosen'],
    ['12345678901234567890', 'often-chosen'],
    ['123412341234', 'often-chosen'],
    ['112233445566', 'often-chosen'],
    ['password123456789', 'often-chosen'],
    ['1234567890password', 'often-chosen'],
    ['iloveyou2026!!!!!', 'often-chosen'],
    ['aaaaaaaaaaaaaaaa', 'often-chosen'],
    ['ababababababab', 'often-chosen'],
    ['abcdefghijklm', 'often-chosen'],
    ['PersonalHealthBudget1', 'often-chosen'],
    ['samfield2026!', 'about-the-account'],
    ['example.nhs.uk1', 'about-the-account'],
  ])('%s is refused: %s', (password, refusal) => {
    expect(kindOf(password)).toBe(refusal);
  });
});
