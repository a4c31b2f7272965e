import { PageObject } from './page-object';

export class CommissionerHomePage extends PageObject {
  readonly route = '/commissioner';
  readonly heading = /What needs a decision|Budgets in numbers/;
}

export class DecisionsPage extends PageObject {
  readonly route = '/commissioner/decisions';
  readonly heading = /decision/i;
}

export class PeoplePage extends PageObject {
  readonly route = '/commissioner/people';
  readonly heading = 'People';
}

export class SearchesPage extends PageObject {
  readonly route = '/commissioner/searches';
  readonly heading = 'Searches and exports';
}

export class SettingsPage extends PageObject {
  readonly route = '/commissioner/settings';
  readonly heading = 'Settings';
}

export class SettingPage extends PageObject {
  readonly route = '/commissioner/settings/[key]';
  readonly heading = /\w+ \w+/;
}

export class ContactDetailsPage extends PageObject {
  readonly route = '/commissioner/settings/contact';
  readonly heading = 'How people reach you';
}

export class TakeBackSettingPage extends PageObject {
  readonly route = '/commissioner/settings/[key]/take-back/[settingId]';
  readonly heading = 'Take back a change to come';
}

export class SignInsPage extends PageObject {
  readonly route = '/commissioner/sign-ins';
  readonly heading = 'Failed sign-ins';
}

export class LostAppsPage extends PageObject {
  readonly route = '/commissioner/lost-apps';
  readonly heading = 'Lost authenticator apps';
}

export class AnswerResetPage extends PageObject {
  readonly route = '/commissioner/lost-apps/[resetId]';
  readonly heading = /^Lost app: /;
}

export class MessagesPage extends PageObject {
  readonly route = '/commissioner/messages';
  readonly heading = 'Messages';
}

export class PracticesPage extends PageObject {
  readonly route = '/commissioner/practices';
  readonly heading = 'GP practices';
}

export class BudgetsPage extends PageObject {
  readonly route = '/commissioner/budgets';
  readonly heading = 'Budgets';
}

export class PersonForCommissionerPage extends PageObject {
  readonly route = '/commissioner/people/[personId]';
  readonly heading = /\w+ \w+/;
}

export class EligibilityRecordForCommissionerPage extends PageObject {
  readonly route = '/commissioner/people/[personId]/eligibility';
  readonly heading = /\w+ \w+/;
}

export class EarlierForLeadPage extends PageObject {
  readonly route = '/commissioner/people/[personId]/eligibility/new';
  readonly heading = 'Record an earlier decision';
}

export class CorrectEarlierForLeadPage extends PageObject {
  readonly route = '/commissioner/people/[personId]/eligibility/[entryId]/correct';
  readonly heading = 'Correct an earlier decision';
}

export class EndEligibilityPage extends PageObject {
  readonly route = '/commissioner/people/[personId]/eligibility/[entryId]/end';
  readonly heading = 'End an eligibility';
}

export class MessagesForCommissionerPage extends PageObject {
  readonly route = '/commissioner/people/[personId]/messages';
  readonly heading = /\w+ \w+/;
}

export class TimelineForCommissionerPage extends PageObject {
  readonly route = '/commissioner/people/[personId]/timeline';
  readonly heading = /\w+ \w+/;
}
