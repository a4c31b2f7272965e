import { PageObject } from './page-object';

/** A person's record, known by their name. */
export class PersonPage extends PageObject {
  readonly route = '/practitioner/people/[personId]';
  readonly heading = /\w+ \w+/;
}

export class TimelinePage extends PageObject {
  readonly route = '/practitioner/people/[personId]/timeline';
  readonly heading = /\w+ \w+/;
}

export class ChangeDetailsPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/details';
  readonly heading = 'Change details';
}

export class CharacteristicsPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/characteristics';
  readonly heading = 'Equality information';
}

export class NewContactPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/contacts/new';
  readonly heading = 'Add an emergency contact';
}

export class RemoveContactPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/contacts/[contactId]/remove';
  readonly heading = 'Remove this emergency contact?';
}

export class RemoveFormerNamePage extends PageObject {
  readonly route = '/practitioner/people/[personId]/former-names/[formerNameId]/remove';
  readonly heading = 'Remove this former name?';
}

export class NewAuthorityPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/authorities/new';
  readonly heading = 'Add a representative or nominee';
}

export class EndAuthorityPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/authorities/[authorityId]/end';
  readonly heading = 'End this authority';
}

export class OpenRecordPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/open';
  readonly heading = 'Open a record outside your caseload';
}

export class JoinPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/join';
  readonly heading = 'Take this person onto your caseload';
}
