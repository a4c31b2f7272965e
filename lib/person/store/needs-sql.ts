import 'server-only';
import type { RecordedBefore } from '@/lib/person/rules/accessible-information';
import { Prisma } from '@/lib/platform/db/generated/client';

/** What a person needs as a row has it: `chosen` is still unread. */
export type StoredNeeds = { chosen: unknown; before: RecordedBefore };

/** The same as JSON, of a person `p`. */
export const needsOfPerson = Prisma.sql`jsonb_build_object('chosen', p.needs, 'before', jsonb_build_object(
  'contactMethod', p.ais_contact_method, 'informationFormat', p.ais_information_format,
  'professional', p.ais_communication_professional, 'support', p.ais_communication_support))`;
