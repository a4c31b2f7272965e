import { PageObject } from './page-object';

export class LettersPage extends PageObject {
  readonly route = '/practitioner/requests/[requestId]/letters';
  readonly heading = /Letters/;
}

export class NewLetterPage extends PageObject {
  readonly route = '/practitioner/requests/[requestId]/letters/new';
  readonly heading = /\w+/;
}

export class LetterPage extends PageObject {
  readonly route = '/practitioner/letters/[letterId]';
  readonly heading = /\w+/;
}

export class LettersForCommissionerPage extends PageObject {
  readonly route = '/commissioner/requests/[requestId]/letters';
  readonly heading = /Letters/;
}

export class NewLetterForCommissionerPage extends PageObject {
  readonly route = '/commissioner/requests/[requestId]/letters/new';
  readonly heading = /\w+/;
}

export class LetterForCommissionerPage extends PageObject {
  readonly route = '/commissioner/letters/[letterId]';
  readonly heading = /\w+/;
}

export class MyLetterPage extends PageObject {
  readonly route = '/budget-holder/letters/[letterId]';
  readonly heading = /\w+/;
}

export class MyEligibilityPage extends PageObject {
  readonly route = '/budget-holder/eligibility';
  readonly heading = /\w+/;
}

export class AskForReviewPage extends PageObject {
  readonly route = '/budget-holder/eligibility/review';
  readonly heading = /\w+/;
}

export class MyAssessmentPage extends PageObject {
  readonly route = '/budget-holder/eligibility/assessments/[assessmentId]';
  readonly heading = /\w+/;
}
