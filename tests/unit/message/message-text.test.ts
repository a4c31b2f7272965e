import { expect, it } from 'vitest';
import { MESSAGE_KINDS } from '@/lib/core/message-kind';
import { type MessageFacts, messageText } from '@/lib/message/rules/message-text';
import { gradeOf } from '../../support/reading-grade';

const facts: Omit<MessageFacts, 'kind'> = {
  sender: 'NHS Test',
  publicUrl: 'https://budgets.example.nhs.uk',
  invitationId: 'the-id',
  token: 'the-token',
};

it.each(MESSAGE_KINDS)('a message of kind %s says nothing of health, money or the case (MSG-03)', (kind) => {
  const { subject, lines } = messageText({ ...facts, kind });
  const words = [subject, ...lines].join('\n').replaceAll('budgets.example', '');
  expect(words).not.toMatch(/health|care\b|budget|eligib|assess|continuing|£|\d/i);
  expect(subject).not.toContain('NHS Test');
  expect(words).toContain('https://');
});

it('only an invitation has the link of an invitation, and where it is not kept the words say so (MSG-03)', () => {
  for (const kind of MESSAGE_KINDS) {
    const text = messageText({ ...facts, kind }).lines.join('\n');
    expect(text.includes('/invitation/the-id')).toBe(kind === 'STAFF_INVITATION');
    expect(text.includes('/join/the-id')).toBe(kind === 'FAMILY_INVITATION');
  }
  const link = messageText({ ...facts, kind: 'PASSWORD_LINK' }).lines.join('\n');
  expect(link).toContain('/sign-in/new-password/the-token');
  const proof = messageText({ ...facts, kind: 'ADDRESS_LINK' }).lines.join('\n');
  expect(proof).toContain('/account/address/the-token');
  const gone = messageText({ ...facts, kind: 'STAFF_INVITATION', invitationId: null });
  expect(gone.lines.join('\n')).toContain('not kept');
});

it.each([
  'LETTER_READY',
  'DECISION_MADE',
  'NEW_DEVICE',
  'PASSWORD_CHANGED',
  'PASSWORD_LINK',
  'FAMILY_INVITATION',
] as const)('families can read one of kind %s', (kind) => {
  const { lines } = messageText({ ...facts, kind });
  expect(gradeOf(lines.join('\n').replaceAll(/https:\S+/g, 'here.'))).toBeLessThan(5);
});
