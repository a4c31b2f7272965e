import { expect, it, vi } from 'vitest';
import { submitContactDetails } from '@/app/commissioner/settings/contact/actions';
import { contactToChange } from '@/lib/identity/queries/contact-details';
import { seenContact } from '@/lib/identity/rules/contact-details';
import { post, signedIn } from '../../support/browser';
import { aCommissioner, aStaffMember } from '../../support/identity';

vi.mock('next/headers', async () => (await import('../../support/next-request')).nextHeaders);
vi.mock('next/navigation', async () => (await import('../../support/next-request')).nextNavigation);
vi.mock('next/cache', async () => (await import('../../support/next-request')).nextCache);

const none = { phone: null, email: null, hours: null, address: null };
const shown = { phone: '', email: '', hours: '', address: '', seen: seenContact(none) };

it('SET-05: two forms that were opened together join what each of them changed', async () => {
  const admin = await aStaffMember('ADMINISTRATOR', await aCommissioner());
  const browser = await signedIn(admin);
  const send = (change: Record<string, string>) =>
    post(browser, '/commissioner/settings/contact', submitContactDetails, {
      ...shown,
      shown: JSON.stringify({ phone: '', email: '', hours: '', address: '' }),
      reason: 'We moved',
      ...change,
    });
  expect(await send({ phone: '01632 960100' })).toEqual({ to: '/commissioner/settings?done=saved' });
  expect(await send({ hours: '9am to 5pm' })).toEqual({ to: '/commissioner/settings?done=saved' });
  expect((await contactToChange(admin))?.contact).toMatchObject({
    phone: '01632 960100',
    hours: '9am to 5pm',
  });
  expect(await send({ phone: '01632 960200' })).toMatchObject({ state: { errors: [{ field: 'phone' }] } });
});
