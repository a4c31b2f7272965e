'use client';

import { useEffect, useState } from 'react';

/** Shows and hides a password. Appears only with JavaScript. */
export function PasswordToggle({ fieldId }: { fieldId: string }) {
  const [canToggle, setCanToggle] = useState(false);
  const [isShown, setShown] = useState(false);
  useEffect(() => setCanToggle(true), []);
  useEffect(() => {
    const field = document.getElementById(fieldId);
    if (field instanceof HTMLInputElement) field.type = isShown ? 'text' : 'password';
  }, [fieldId, isShown]);
  if (!canToggle) return null;
  return (
    <button
      type="button"
      className="nhsuk-button nhsuk-button--secondary nhsuk-button--small nhsuk-password-input__toggle"
      aria-controls={fieldId}
      aria-label={isShown ? 'Hide password' : 'Show password'}
      onClick={() => setShown(!isShown)}
    >
      {isShown ? 'Hide' : 'Show'}
    </button>
  );
}
