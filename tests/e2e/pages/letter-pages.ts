import { PageObject } from './page-object';

/** The title of each letter that a test sends or finds. */
const LETTER_HEADING =
  /^(.+ (is|are) eligible for .+|Our decision about .+|(A|No) full assessment is needed)$/;

export class LettersPage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/letters';
  readonly heading = /Letters$/;
}

export class NewLetterPage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/letters/new';
  readonly heading = /Write to the person$/;

  /** Sends the letter on the page, by post. */
  async submit(): Promise<void> {
    await this.page.getByRole('radio', { name: 'By post' }).check();
    await this.press('Send the letter');
  }
}

export class LetterPage extends PageObject {
  readonly route = '/practitioner/letters/[letterId]';
  readonly heading = LETTER_HEADING;
}

export class LettersForCommissionerPage extends PageObject {
  readonly route = '/commissioner/cases/[caseId]/letters';
  readonly heading = /Letters$/;
}

export class NewLetterForCommissionerPage extends PageObject {
  readonly route = '/commissioner/cases/[caseId]/letters/new';
  readonly heading = /Write to the person$/;

  /** Sends the letter on the page, by post. */
  async submit(): Promise<void> {
    await this.page.getByRole('radio', { name: 'By post' }).check();
    await this.press('Send the letter');
  }
}

export class LetterForCommissionerPage extends PageObject {
  readonly route = '/commissioner/letters/[letterId]';
  readonly heading = LETTER_HEADING;
}

export class MyLetterPage extends PageObject {
  readonly route = '/budget-holder/letters/[letterId]';
  readonly heading = LETTER_HEADING;
}

export class MyEligibilityPage extends PageObject {
  readonly route = '/budget-holder/eligibility';
  readonly heading = /The decision about .+ care$/;
}

export class AskForReviewPage extends PageObject {
  readonly route = '/budget-holder/eligibility/review';
  readonly heading = /[Aa]sk/;

  async submit(grounds: string): Promise<void> {
    await this.page.getByLabel('What do you think is wrong?').fill(grounds);
    await this.press('Send');
  }
}

export class MyAssessmentPage extends PageObject {
  readonly route = '/budget-holder/eligibility/assessments/[assessmentId]';
  readonly heading = /First assessment|Full assessment|Fast track form|Questions and answers/;
}
