import { z } from 'zod';
import { optionalText, text } from '@/lib/core/form/fields';
import type { FormValues } from '@/lib/core/form/form-state';
import { seenContact, type WaysToReach } from '@/lib/identity/rules/contact-details';
import { parsePhone, tidyEmail } from '@/lib/person/rules/contact-formats';

const LONGEST_PHONE = 20;

/** How people reach the commissioner; each may be left out. */
export const contactSchema = z.object({
  seen: z.string(),
  phone: optionalText(100).transform((typed, ctx) => {
    const phone = typed && parsePhone(typed);
    if (typed && (!phone || phone.length > LONGEST_PHONE))
      ctx.addIssue({ code: 'custom', message: 'Enter a phone number, for example 01632 960 001' });
    return phone;
  }),
  email: optionalText(254).transform((typed, ctx) => {
    const email = typed && tidyEmail(typed);
    if (email && !z.email().safeParse(email).success)
      ctx.addIssue({ code: 'custom', message: 'Enter an email address, for example team@nhs.net' });
    return email;
  }),
  hours: oneLine(120),
  address: oneLine(200),
  reason: text('Enter why you are changing it', 500),
});

function oneLine(longest: number) {
  return optionalText(longest).refine((typed) => typed === null || /^\P{C}+$/u.test(typed), {
    message: 'Enter one line of text',
  });
}

/** The values of the form as they are stored. */
export function contactValues(contact: WaysToReach): FormValues {
  const { phone, email, hours, address } = contact;
  return {
    phone: phone ?? '',
    email: email ?? '',
    hours: hours ?? '',
    address: address ?? '',
    seen: seenContact(contact),
  };
}
