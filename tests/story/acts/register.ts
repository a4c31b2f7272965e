import { newId } from '@/lib/core/id';
import { day, type PlainDate } from '@/lib/core/plain-date';
import { registerPerson } from '@/lib/person/commands/register-person';
import { detailsWithNumber, typedDetails } from '../../support/person';
import { must } from '../../support/result';
import type { StaffName } from '../people';
import type { Story } from './act';

/** A number of null is not yet traced. */
type Named = { givenName: string; familyName: string; dateOfBirth: string; nhsNumber: string | null };

/** Registers a person of the story, who is then on that caseload. @returns their id */
export async function register(
  story: Story,
  by: StaffName,
  { givenName, familyName, dateOfBirth, nhsNumber }: Named,
  today: PlainDate,
): Promise<string> {
  const born = { givenName, familyName, dateOfBirth: day(dateOfBirth) };
  const given = { ...born, addressLine1: '4 Mill Lane', town: 'Bath' };
  const details = nhsNumber ? detailsWithNumber(nhsNumber, given) : typedDetails(given);
  const personId = newId();
  must(await registerPerson(story.staff(by), { personId, details, isDifferentPerson: false }, today));
  story.onCaseload(by, personId);
  return personId;
}
