import { describe, expect, it } from 'vitest';
import { messageWay, parseEnv } from '@/lib/platform/env';

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

describe('the setting PHB_MESSAGES', () => {
  const url = 'smtps://user:secret@mail.example.nhs.uk';

  it('is the page of the demonstration, and elsewhere nothing leaves, where it is not set', () => {
    expect(messageWay(parseEnv({ DATABASE_URL, PHB_DEMONSTRATION: '1' }))).toBe('page');
    expect(messageWay(parseEnv({ DATABASE_URL }))).toBe('none');
  });

  it('takes smtp with a server and a sender, and refuses it without', () => {
    const given = {
      DATABASE_URL,
      PHB_MESSAGES: 'smtp',
      PHB_SMTP_URL: url,
      PHB_SMTP_FROM: 'budgets@example.nhs.uk',
    };
    expect(messageWay(parseEnv(given))).toBe('smtp');
    expect(() => parseEnv({ ...given, PHB_SMTP_URL: undefined })).toThrow('PHB_SMTP_URL: needed');
    expect(() => parseEnv({ ...given, PHB_SMTP_URL: 'smtp://a b' })).toThrow('PHB_SMTP_URL');
    const unescaped = 'smtps://user:50%off@mail.example.nhs.uk';
    expect(() => parseEnv({ ...given, PHB_SMTP_URL: unescaped })).toThrow('written as %25');
    expect(messageWay(parseEnv({ ...given, PHB_SMTP_URL: unescaped.replace('%', '%25') }))).toBe('smtp');
    expect(() => parseEnv({ ...given, PHB_SMTP_FROM: '' })).toThrow('PHB_SMTP_FROM: needed');
  });

  it('takes notify with a key and a template, and refuses it without', () => {
    const id = '26785a09-ab16-4eb0-8407-a37497a57506';
    const given = {
      DATABASE_URL,
      PHB_MESSAGES: 'notify',
      PHB_NOTIFY_KEY: `my-key-${id}-${id}`,
      PHB_NOTIFY_TEMPLATE: id,
    };
    expect(messageWay(parseEnv(given))).toBe('notify');
    expect(() => parseEnv({ ...given, PHB_NOTIFY_KEY: id })).toThrow('PHB_NOTIFY_KEY');
    expect(() => parseEnv({ ...given, PHB_NOTIFY_TEMPLATE: '' })).toThrow('PHB_NOTIFY_TEMPLATE: needed');
    expect(() => parseEnv({ ...given, PHB_NOTIFY_URL: 'http://example.org' })).toThrow('PHB_NOTIFY_URL');
  });

  it('refuses the page anywhere but on the demonstration', () => {
    expect(() => parseEnv({ DATABASE_URL, PHB_MESSAGES: 'page' })).toThrow(
      'PHB_MESSAGES: page is for the demonstration',
    );
  });
});
