'use client';

import { useContext, useEffect, useRef } from 'react';
import { FormContext } from '@/components/forms/form-context';
import { FormCards } from './form-cards';

/** The result of a search, above its form. Takes focus when it arrives, so that it is read out. */
export function FindAnswer() {
  const { answer, cards = [], attempt } = useContext(FormContext);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (attempt > 0) heading.current?.focus();
  }, [attempt]);
  if (!answer) return null;
  return (
    <section aria-labelledby="found" className="app-found">
      <h2 className="nhsuk-heading-m" id="found" ref={heading} tabIndex={-1}>
        {answer}
      </h2>
      {cards.length === 0 && <NoneFound />}
      <FormCards cards={cards} />
      {cards.length > 0 && (
        <p>
          Not the right person? <a href="/practitioner/people/new">Register a person</a>
        </p>
      )}
      <h2 className="nhsuk-heading-m">Search again</h2>
    </section>
  );
}

function NoneFound() {
  return (
    <>
      <p>Check the spelling, or try fewer letters of the name.</p>
      <p>
        If this person is not registered yet, you can <a href="/practitioner/people/new">register them now</a>
        .
      </p>
    </>
  );
}
