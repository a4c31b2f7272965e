import { PageObject } from './page-object';

export class ChallengesPage extends PageObject {
  readonly route = '/practitioner/requests/[requestId]/eligibility/challenges';
  readonly heading = /\w+/;
}

export class NewChallengePage extends PageObject {
  readonly route = '/practitioner/requests/[requestId]/eligibility/challenges/new';
  readonly heading = /\w+/;
}

export class ChallengePage extends PageObject {
  readonly route = '/practitioner/requests/[requestId]/eligibility/challenges/[challengeId]';
  readonly heading = /\w+/;
}

export class NewStepPage extends PageObject {
  readonly route = '/practitioner/requests/[requestId]/eligibility/challenges/[challengeId]/steps/new';
  readonly heading = /\w+/;
}

export class ChallengesForDeciderPage extends PageObject {
  readonly route = '/commissioner/requests/[requestId]/eligibility/challenges';
  readonly heading = /\w+/;
}

export class NewChallengeForDeciderPage extends PageObject {
  readonly route = '/commissioner/requests/[requestId]/eligibility/challenges/new';
  readonly heading = /\w+/;
}

export class ChallengeForDeciderPage extends PageObject {
  readonly route = '/commissioner/requests/[requestId]/eligibility/challenges/[challengeId]';
  readonly heading = /\w+/;
}

export class NewStepForDeciderPage extends PageObject {
  readonly route = '/commissioner/requests/[requestId]/eligibility/challenges/[challengeId]/steps/new';
  readonly heading = /\w+/;
}

export class ChallengeOutcomePage extends PageObject {
  readonly route = '/commissioner/requests/[requestId]/eligibility/challenges/[challengeId]/outcome';
  readonly heading = /\w+/;
}

export class RefundPage extends PageObject {
  readonly route = '/commissioner/requests/[requestId]/refund';
  readonly heading = /[Rr]efund/;
}
