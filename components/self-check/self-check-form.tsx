'use client';

import { useActionState, useEffect, useRef } from 'react';
import { FormContext } from '@/components/forms/form-context';
import { FormErrors } from '@/components/forms/form-errors';
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
  const [state, send] = useActionState(action, emptyForm());
  const answers: SelfCheckAnswers = state.values;
  const question = nextQuestion(answers);
  const result = selfCheckResult(answers, today);
  const around = useStepFocus(question ?? 'result', state.errors.length > 0);
  const title = question ? askedOf(question, answers).legend : result ? resultText(result).heading : '';
  return (
    <FormContext value={state}>
      <PageTitle title={title} isRefused={state.errors.length > 0} />
      <FormErrors state={state} />
      <form action={send} noValidate ref={around}>
        {question && <Question question={question} answers={answers} />}
        {result && <Result result={result} answers={answers} today={today} />}
      </form>
    </FormContext>
  );
}

function useStepFocus(step: string, isRefused: boolean) {
  const around = useRef<HTMLFormElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step || isRefused) return;
    shown.current = step;
    const heading = around.current?.querySelector('h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  }, [step, isRefused]);
  return around;
}
