import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { securityText } from '@/lib/web/http/security-text';

const today = day('2026-12-01');
const contact = 'mailto:security@example.nhs.uk';

describe('security.txt', () => {
  it('names the contact, an end within a year, the language and its own address', () => {
    expect(securityText({ contact, publicUrl: 'https://phb.example.nhs.uk', today })).toBe(
      [
        'Contact: mailto:security@example.nhs.uk',
        'Expires: 2027-06-01T00:00:00Z',
        'Preferred-Languages: en',
        'Canonical: https://phb.example.nhs.uk/.well-known/security.txt',
        '',
      ].join('\n'),
    );
  });

  it('leaves out its own address on plain http, which the standard does not allow there', () => {
    expect(securityText({ contact, publicUrl: 'http://localhost:3000', today })).not.toContain('Canonical');
  });
});
