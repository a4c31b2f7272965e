import { PageObject } from './page-object';

export class PractitionerHomePage extends PageObject {
  readonly route = '/practitioner';
  readonly heading = 'What is due';
}

export class CaseloadPage extends PageObject {
  readonly route = '/practitioner/caseload';
  readonly heading = 'My caseload';
}

export class FindPersonPage extends PageObject {
  readonly route = '/practitioner/people';
  readonly heading = 'Find a person';

  async search(familyName: string): Promise<void> {
    await this.page.getByLabel('Family name').fill(familyName);
    await this.press('Search');
  }
}

export type NewPerson = { givenName: string; familyName: string; dateOfBirth: string };

export class RegisterPersonPage extends PageObject {
  readonly route = '/practitioner/people/new';
  readonly heading = 'Register a person';

  readonly givenName = this.page.getByLabel('Given name');
  readonly familyName = this.page.getByLabel('Family name');

  async fill({ givenName, familyName, dateOfBirth }: NewPerson): Promise<void> {
    await this.givenName.fill(givenName);
    await this.familyName.fill(familyName);
    await this.fillDate('Date of birth', dateOfBirth);
  }

  /** @param answer why the NHS number is missing */
  async submit(person: NewPerson, answer: RegExp): Promise<void> {
    await this.fill(person);
    await this.page.getByRole('group', { name: 'NHS number' }).getByLabel(answer).check();
    await this.press('Register this person');
  }
}
