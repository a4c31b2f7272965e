import { describe, expect, it } from 'vitest';
import { contactSchema } from '@/app/commissioner/settings/contact/schema';

const blank = { seen: '[]', phone: '', email: '', hours: '', address: '', reason: 'We moved' };

describe('SET-05: contact details as they are typed', () => {
  it('may each be left out, and are tidied', () => {
    expect(contactSchema.parse(blank)).toMatchObject({
      phone: null,
      email: null,
      hours: null,
      address: null,
    });
    const typed = { phone: ' 01632  960100 ', email: 'mailto:team@nhs.net.', hours: ' 9am to 5pm ' };
    expect(contactSchema.parse({ ...blank, ...typed })).toMatchObject({
      phone: '01632 960100',
      email: 'team@nhs.net',
      hours: '9am to 5pm',
    });
  });

  it.each([
    ['phone', '12'],
    ['phone', '01632 960100 extension 123456'],
    ['email', 'team at nhs'],
    ['hours', 'Monday\nFriday'],
    ['address', 'x'.repeat(201)],
    ['reason', ' '],
  ])('%s: %j is refused at its own question', (field, typed) => {
    const read = contactSchema.safeParse({ ...blank, [field]: typed });
    expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });
});
