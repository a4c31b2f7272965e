'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { FormContext } from '@/components/forms/form-context';
import { FormErrors } from '@/components/forms/form-errors';
import { FormFaultNote } from '@/components/forms/form-fault';
import { useFormAction } from '@/components/forms/use-form-action';
import { PageTitle } from '@/components/page/page-title';
import { nextQuestion, type SelfCheckAnswers, selfCheckResult } from '@/lib/case/rules/self-check';
import { emptyForm, type FormAction } from '@/lib/core/form/form-state';
import type { PlainDate } from '@/lib/core/plain-date';
import { Question } from './question';
import { askedOf } from './question-text';
import { Result } from './result';
import { resultText } from './result-text';

type Props = { action: FormAction; today: PlainDate };

/**
 * One question after another, then the result. Every step is a form post, and the page itself carries the
 * answers: nothing is stored here or in the browser. With JavaScript the heading of each step takes focus, as
 * on a new page.
 */
export function SelfCheckForm({ action, today }: Props) {
  const { state, isSending, sendAgain, props } = useFormAction(action, emptyForm());
  const answers: SelfCheckAnswers = state.values;
  const question = nextQuestion(answers);
  const result = selfCheckResult(answers, today);
  useStepFocus(props.ref, question ?? 'result', state.errors.length > 0);
  const title = question ? askedOf(question, answers).legend : result ? resultText(result).heading : '';
  return (
    <FormContext value={state}>
      <PageTitle title={title} isRefused={state.errors.length > 0} />
      <FormFaultNote fault={state.fault} isSending={isSending} sendAgain={sendAgain} formId={null} />
      <FormErrors state={state} />
      <form {...props} noValidate>
        {question && <Question question={question} answers={answers} />}
        {result && <Result result={result} answers={answers} today={today} />}
      </form>
    </FormContext>
  );
}

function useStepFocus(around: RefObject<HTMLFormElement | null>, step: string, isRefused: boolean) {
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step || isRefused) return;
    shown.current = step;
    const heading = around.current?.querySelector('h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  }, [around, step, isRefused]);
}
