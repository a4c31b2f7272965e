import { PageObject } from './page-object';

export class AnswerCriteriaPage extends PageObject {
  readonly route = '/practitioner/requests/[requestId]/criteria';
  readonly heading = /Answer the local criteria/;
}

export class CriteriaResultPage extends PageObject {
  readonly route = '/practitioner/requests/[requestId]/criteria/result';
  readonly heading = 'Result of the local criteria';
}

export class CriteriaResultForDeciderPage extends PageObject {
  readonly route = '/commissioner/requests/[requestId]/criteria';
  readonly heading = 'Result of the local criteria';
}

export class CriteriaListPage extends PageObject {
  readonly route = '/commissioner/criteria';
  readonly heading = 'Local criteria';
}

export class NewCriteriaPage extends PageObject {
  readonly route = '/commissioner/criteria/new';
  readonly heading = 'Start a draft of local criteria';
}

export class CriteriaPage extends PageObject {
  readonly route = '/commissioner/criteria/[criteriaId]';
  readonly heading = /\w+/;
}

export class CriteriaDetailsPage extends PageObject {
  readonly route = '/commissioner/criteria/[criteriaId]/details';
  readonly heading = 'Details of the criteria';
}

export class CriteriaQuestionPage extends PageObject {
  readonly route = '/commissioner/criteria/[criteriaId]/questions/[questionKey]';
  readonly heading = /a question/;
}

export class RemoveQuestionPage extends PageObject {
  readonly route = '/commissioner/criteria/[criteriaId]/questions/[questionKey]/remove';
  readonly heading = 'Remove this question?';
}

export class PublishCriteriaPage extends PageObject {
  readonly route = '/commissioner/criteria/[criteriaId]/publish';
  readonly heading = 'Publish these criteria';
}

export class WithdrawCriteriaPage extends PageObject {
  readonly route = '/commissioner/criteria/[criteriaId]/withdraw';
  readonly heading = 'Withdraw this draft?';
}

export class TryCriteriaPage extends PageObject {
  readonly route = '/commissioner/criteria/[criteriaId]/try';
  readonly heading = /Try answers/;
}

export class PreviewCriteriaPage extends PageObject {
  readonly route = '/commissioner/criteria/[criteriaId]/preview';
  readonly heading = /These criteria on past cases/;
}

export class PreviewCasesPage extends PageObject {
  readonly route = '/commissioner/criteria/[criteriaId]/preview/cases';
  readonly heading = /Whose result would change/;
}
