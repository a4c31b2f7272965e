'use client';

import { RadiosField } from '@/components/forms/fields';
import { FormContext } from '@/components/forms/form-context';
import { FormErrors } from '@/components/forms/form-errors';
import { FormFaultNote } from '@/components/forms/form-fault';
import { useFormAction } from '@/components/forms/use-form-action';
import { Button } from '@/components/nhs/button';
import { PageTitle } from '@/components/page/page-title';
import {
  SELF_CHECK_QUESTIONS,
  type SelfCheckAnswers,
  type SelfCheckQuestion,
} from '@/lib/case/rules/self-check';
import { emptyForm, type FormAction } from '@/lib/core/form/form-state';
import { askedOf } from './question-text';

type Props = {
  action: FormAction;
  question: SelfCheckQuestion;
  answers: SelfCheckAnswers;
  /** The answers as the address of the page carries them. */
  address: string;
};

/** One question, with its answer chosen where it was answered before. */
export function Question({ action, question, answers, address }: Props) {
  const given = answers[question];
  const { state, isSending, sendAgain, props } = useFormAction(
    action,
    emptyForm(given ? { [question]: given } : {}),
  );
  const { legend, hint, options } = askedOf(question, answers);
  return (
    <FormContext value={state}>
      <PageTitle title={legend} isRefused={state.errors.length > 0} />
      <FormFaultNote fault={state.fault} isSending={isSending} sendAgain={sendAgain} formId={null} />
      <FormErrors state={state} />
      <form {...props} noValidate>
        <input type="hidden" name="address" value={address} />
        <input type="hidden" name="question" value={question} />
        <p className="nhsuk-caption-l">Question {SELF_CHECK_QUESTIONS.indexOf(question) + 1} of up to 6</p>
        <RadiosField
          name={question}
          legend={legend}
          legendSize="l"
          isPageHeading
          hint={hint}
          items={options}
        />
        <Button>Continue</Button>
      </form>
    </FormContext>
  );
}
