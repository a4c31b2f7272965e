import { z } from 'zod';
import { dateParts, onceRead, optionalText, text, tick } from '@/lib/core/form/fields';
import type { DeathContact } from '@/lib/person/store/death';

/** Whom to speak to, where it must be there. */
export const contactShape = {
  contactName: text('Enter the name', 120),
  contactRelationship: text('Enter who they are', 120),
  contactPhone: optionalText(40),
  contactAddress: optionalText(400),
  contactNote: optionalText(300),
  contactHasEstate: tick(),
};

/** A death, with whom to speak to where that is known. */
export const deathSchema = z
  .object({
    personId: z.uuid(),
    deathId: z.uuid(),
    diedOn: dateParts('Enter the date of death'),
    heardFrom: text('Enter who told you', 200),
    ...contactShape,
    contactName: optionalText(120),
    contactRelationship: optionalText(120),
  })
  .superRefine(
    ({ contactName, contactRelationship }, ctx) => {
      if (contactName && !contactRelationship)
        ctx.addIssue({ code: 'custom', path: ['contactRelationship'], message: 'Enter who they are' });
      if (contactRelationship && !contactName)
        ctx.addIssue({ code: 'custom', path: ['contactName'], message: 'Enter the name' });
    },
    onceRead('contactName', 'contactRelationship'),
  );

type Typed = { contactName: string | null; contactRelationship: string | null } & Pick<
  DeathContact,
  'contactPhone' | 'contactAddress' | 'contactNote' | 'contactHasEstate'
>;

/** The contact as a command takes it; null where no name was typed. */
export function contactOf({ contactName, contactRelationship, ...rest }: Typed): DeathContact | null {
  if (contactName === null || contactRelationship === null) return null;
  const { contactPhone, contactAddress, contactNote, contactHasEstate } = rest;
  return { contactName, contactRelationship, contactPhone, contactAddress, contactNote, contactHasEstate };
}
