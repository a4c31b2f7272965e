import { PageObject } from './page-object';

export class PaymentRunsPage extends PageObject {
  readonly route = '/commissioner/payment-runs';
  readonly heading = 'Payment runs';
}

export class PaymentRunPage extends PageObject {
  readonly route = '/commissioner/payment-runs/[runId]';
  readonly heading = /Payment run \d+/;
}

/** What the finance system says became of payments. */
export class PaymentResultsPage extends PageObject {
  readonly route = '/commissioner/payment-results';
  readonly heading = 'Payment results';
}

export class RunLinesPage extends PageObject {
  readonly route = '/commissioner/payment-runs/[runId]/lines';
  readonly heading = /Lines of payment run/;
}

export class RunLinePage extends PageObject {
  readonly route = '/commissioner/payment-runs/[runId]/lines/[runLineId]';
  readonly heading = /£[\d,.]+ to /;
}

export class CancelRunPage extends PageObject {
  readonly route = '/commissioner/payment-runs/[runId]/cancel';
  readonly heading = /Cancel payment run/;
}
