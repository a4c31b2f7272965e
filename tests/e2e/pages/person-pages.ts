import { PageObject } from './page-object';

/** A person's record, known by their name. */
export class PersonPage extends PageObject {
  readonly route = '/practitioner/people/[personId]';
  readonly heading = /\w+ \w+/;
}

export class EligibilityRecordPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/eligibility';
  readonly heading = /\w+ \w+/;
}

export class EarlierPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/eligibility/new';
  readonly heading = 'Record an earlier decision';

  async submit({ on, by }: { on: string; by: string }): Promise<void> {
    const choose = (group: string, answer: string) =>
      this.page.getByRole('group', { name: group }).getByLabel(answer, { exact: true }).check();
    await choose('What was it decided under?', 'NHS continuing healthcare');
    await choose('What was decided?', 'Eligible for NHS continuing healthcare');
    await choose('Who decided?', 'Another organisation');
    await this.page.getByLabel('Name of the person or organisation').fill(by);
    await this.fillDate('When was it decided?', on);
    await this.page.getByLabel('How do you know?').fill('The decision letter, seen at home');
    await this.press('Save this decision');
  }
}

export class CorrectEarlierPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/eligibility/[entryId]/correct';
  readonly heading = 'Correct an earlier decision';

  async submit({ on, why }: { on: string; why: string }): Promise<void> {
    await this.page.getByLabel('Why is the record wrong?').fill(why);
    await this.fillDate('When was it decided?', on);
    await this.fillDate('When did it start? (optional)', on);
    await this.press('Save the correction');
  }
}

export class PersonMessagesPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/messages';
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

export class NeedsPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/needs';
  readonly heading = 'Information and communication needs';
}

export class CharacteristicsPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/characteristics';
  readonly heading = 'Equality information';
}

export class ChangePracticePage extends PageObject {
  readonly route = '/practitioner/people/[personId]/practice';
  readonly heading = /GP practice$/;
}

export class RecordPracticePage extends PageObject {
  readonly route = '/practitioner/people/[personId]/practice/[practiceCode]';
  readonly heading = /GP practice$/;
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

export class CapacityPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/capacity';
  readonly heading = 'Mental capacity';
}

export class NewCapacityPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/capacity/new';
  readonly heading = 'Record a finding about mental capacity';
}

export class NewSharingPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/sharing/new';
  readonly heading = 'Record who may get letters';
}

export class EndSharingPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/sharing/[sharingId]/end';
  readonly heading = 'Stop sharing letters?';
}

export class AccessPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/access';
  readonly heading = /\w+ \w+/;
}

export class InviteFamilyPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/access/new';
  readonly heading = /Invite /;
}

export class WithdrawInvitationPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/access/[invitationId]/withdraw';
  readonly heading = 'Withdraw this invitation';
}

export class EndAuthorityPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/authorities/[authorityId]/end';
  readonly heading = 'End this authority';
}

export class MoneyBasisPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/authorities/[authorityId]/basis';
  readonly heading = 'Record what lets them hold the money';
}

export class DbsCheckPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/authorities/[authorityId]/dbs';
  readonly heading = 'Record the DBS check';
}

export class OpenRecordPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/open';
  readonly heading = 'Open a record outside your caseload';
}

export class JoinPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/join';
  readonly heading = 'Take this person onto your caseload';
}

export class SensitivePage extends PageObject {
  readonly route = '/practitioner/people/[personId]/sensitive';
  readonly heading = 'Make this record sensitive';
  readonly reason = this.page.getByLabel('Why is the record sensitive?');
  readonly handedOver = this.page.getByLabel('Someone hands them over');
  readonly handOver = this.page.getByLabel('Who hands them over?');
}

export class EndSensitivePage extends PageObject {
  readonly route = '/practitioner/people/[personId]/sensitive/end';
  readonly heading = 'End this sensitive record';
}

export class SensitiveForLeadPage extends PageObject {
  readonly route = '/commissioner/people/[personId]/sensitive';
  readonly heading = 'Make this record sensitive';
}

export class EndSensitiveForLeadPage extends PageObject {
  readonly route = '/commissioner/people/[personId]/sensitive/end';
  readonly heading = 'End this sensitive record';
}

/** In place of a form to judge a person for whom the reader acts. */
export class InterestPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/interest';
  readonly heading = 'Someone else must do this';
}

export class InterestForCommissionerPage extends PageObject {
  readonly route = '/commissioner/people/[personId]/interest';
  readonly heading = 'Someone else must do this';
}

/** Where the task to review a sensitive record leads: on to the form of the person. */
export class ReviewSensitivePage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/sensitive';
  readonly heading = /sensitive/;
}

export class ReviewSensitiveForLeadPage extends PageObject {
  readonly route = '/commissioner/cases/[caseId]/sensitive';
  readonly heading = /sensitive/;
}
