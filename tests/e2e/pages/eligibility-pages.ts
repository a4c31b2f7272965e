import { PageObject } from './page-object';

export class EligibilityOverviewPage extends PageObject {
  readonly route = '/practitioner/requests/[requestId]/eligibility';
  readonly heading = 'Eligibility';
}

export class StartAssessmentPage extends PageObject {
  readonly route = '/practitioner/requests/[requestId]/eligibility/start';
  readonly heading = /Start the/;
}

export class FastTrackPage extends PageObject {
  readonly route = '/practitioner/requests/[requestId]/fast-track';
  readonly heading = 'Record a fast track';
}

export class CareInPlacePage extends PageObject {
  readonly route = '/practitioner/requests/[requestId]/care-in-place';
  readonly heading = /Fast track care/;
}

export class TransitionPage extends PageObject {
  readonly route = '/practitioner/requests/[requestId]/transition';
  readonly heading = /adult services/;
}

export class TransitionStepPage extends PageObject {
  readonly route = '/practitioner/requests/[requestId]/transition/[kind]';
  readonly heading = /\w+/;
}

export class StandardsPage extends PageObject {
  readonly route = '/practitioner/standards';
  readonly heading = 'Late or nearly late';
}

export class EligibilityForDeciderPage extends PageObject {
  readonly route = '/commissioner/requests/[requestId]/eligibility';
  readonly heading = 'Eligibility';
}

export class AssessmentForDeciderPage extends PageObject {
  readonly route = '/commissioner/assessments/[assessmentId]';
  readonly heading = /tool/i;
}

export class StandardsForCommissionerPage extends PageObject {
  readonly route = '/commissioner/standards';
  readonly heading = 'Late or nearly late';
}

export class StandardFiguresPage extends PageObject {
  readonly route = '/commissioner/standards/figures';
  readonly heading = 'How well the standards were met';
}
