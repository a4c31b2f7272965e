'use client';

import { useContext } from 'react';
import { FormContext } from '@/components/forms/form-context';
import { FormCards } from './form-cards';

/** The current record, above a form that was typed on an older version. */
export function WhatChanged() {
  const { cards = [] } = useContext(FormContext);
  if (cards.length === 0) return null;
  return (
    <>
      <p>Your answers are still in the form. Where they differ, the record now says:</p>
      <FormCards cards={cards} headingLevel={2} />
    </>
  );
}
