import { dayFromNow } from '../support/dates';
import { PageObject } from './page-object';

const ASKED = /Record a request for (reconsideration|a review)$/;
const STAGE = /(Reconsideration|Local resolution)$/;

export class ChallengesPage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/eligibility/challenges';
  readonly heading = 'Review requests';
}

export class NewChallengePage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/eligibility/challenges/new';
  readonly heading = ASKED;
}

export class ChallengePage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/eligibility/challenges/[challengeId]';
  readonly heading = STAGE;
}

export class NewStepPage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/eligibility/challenges/[challengeId]/steps/new';
  readonly heading = 'Record a step';
}

export class ChallengesForDeciderPage extends PageObject {
  readonly route = '/commissioner/cases/[caseId]/eligibility/challenges';
  readonly heading = 'Review requests';
}

export class NewChallengeForDeciderPage extends PageObject {
  readonly route = '/commissioner/cases/[caseId]/eligibility/challenges/new';
  readonly heading = ASKED;
}

export class ChallengeForDeciderPage extends PageObject {
  readonly route = '/commissioner/cases/[caseId]/eligibility/challenges/[challengeId]';
  readonly heading = STAGE;
}

export class NewStepForDeciderPage extends PageObject {
  readonly route = '/commissioner/cases/[caseId]/eligibility/challenges/[challengeId]/steps/new';
  readonly heading = 'Record a step';
}

export class ChallengeOutcomePage extends PageObject {
  readonly route = '/commissioner/cases/[caseId]/eligibility/challenges/[challengeId]/outcome';
  readonly heading = 'Record how this stage ends';

  async submit(outcome: string, reasons: string): Promise<void> {
    await this.page.getByRole('radio', { name: outcome, exact: true }).check();
    await this.fillDate(/When was it decided/, dayFromNow(0));
    await this.page.getByLabel('Reasons').fill(reasons);
    await this.press('Save how it ends');
  }
}

export class RefundPage extends PageObject {
  readonly route = '/commissioner/cases/[caseId]/refund';
  readonly heading = /[Rr]efund/;
}
