'use client';

import { useContext } from 'react';
import { FormContext } from '@/components/forms/form-context';

/** What a search by name found, under its box: a link for each name. */
export function Found() {
  const { answer, cards = [] } = useContext(FormContext);
  if (!answer) return null;
  return (
    <div aria-live="polite">
      <p>{answer}</p>
      <ul className="nhsuk-list">
        {cards
          .flatMap(({ links }) => links)
          .map(({ href, text }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
      </ul>
    </div>
  );
}
