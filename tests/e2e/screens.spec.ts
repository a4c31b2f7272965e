import type { Case } from './support/case';
import { aCase, type CaseAt } from './support/cases';
import { aPerson, onCaseload } from './support/people';
import { fits, NARROW } from './support/reflow';
import { test } from './support/test';
import { aStaffMember } from './support/users';
import { type Visit, type Visitor, visitorOf, visits } from './support/visits';

for (const [role, screens] of Object.entries(visits) as [Visitor, Visit[]][])
  for (const [Screen, at, idsOf = () => []] of screens)
    test(`${Screen.name} at ${at} opens for ${role}, fits a phone and is accessible`, async ({
      page,
      as,
      commissioner,
    }) => {
      const made = await aCaseOf(commissioner, at);
      await as(await visitorOf(role, made));
      await page.setViewportSize(NARROW);
      await new Screen(page, ...(await idsOf(made))).open();
      await fits(page);
    });

async function aCaseOf(commissioner: string, at: CaseAt): Promise<Case> {
  const practitioner = await aStaffMember('PRACTITIONER', commissioner);
  const ada = await aPerson(commissioner);
  await onCaseload(practitioner, ada);
  return aCase(ada, practitioner, at);
}
