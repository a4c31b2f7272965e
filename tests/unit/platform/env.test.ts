import { describe, expect, it } from 'vitest';
import { parseEnv } from '@/lib/platform/env';

const DATABASE_URL = 'postgresql://app:secret@localhost:5432/phb';

describe('the setting SECURITY_CONTACT', () => {
  it.each([undefined, '', 'mailto:security@example.nhs.uk', 'https://example.nhs.uk/report'])(
    'takes %s',
    (contact) => {
      expect(parseEnv({ DATABASE_URL, SECURITY_CONTACT: contact }).SECURITY_CONTACT).toBe(contact);
    },
  );

  it.each([
    'security@example.nhs.uk',
    'http://example.nhs.uk/report',
    'mailto:security',
    'mailto:security@example.nhs.uk\nContact: mailto:other@example.org',
  ])('refuses %j and says what to give', (contact) => {
    expect(() => parseEnv({ DATABASE_URL, SECURITY_CONTACT: contact })).toThrow(
      'SECURITY_CONTACT: an address that begins with mailto: or https://',
    );
  });
});
