'use client';

import { type MouseEvent, useEffect, useRef, useState } from 'react';
import type { FormFault } from '@/lib/core/form/form-state';
import { MOST_TRIES, type Retry, useRetry } from './use-retry';

type Props = {
  fault: FormFault | undefined;
  isSending: boolean;
  sendAgain: () => void;
  /** The form's id, for a button that works without a script; null where the form has several buttons. */
  formId: string | null;
};

/** Says that a fault kept the form from its work, and sends it again. Takes focus. */
export function FormFaultNote({ fault, formId, isSending, sendAgain }: Props) {
  const { retry, stop, begin } = useRetry(fault, isSending, sendAgain);
  const around = useFocusAtNews(fault);
  if (!fault) return null;
  const press = () => {
    begin();
    sendAgain();
  };
  return (
    <div className="nhsuk-error-summary" ref={around} tabIndex={-1}>
      <div role="alert">
        <h2 className="nhsuk-error-summary__heading">Sorry, there is a problem</h2>
        <p>{WHAT[fault.kind]} What you typed is still on this page. Do not close it.</p>
        {fault.number && (
          <p>
            If this keeps happening, give your NHS team this number: <strong>{fault.number}</strong>
          </p>
        )}
      </div>
      <p role="status">{statusOf(retry, isSending)}</p>
      <div className="app-form-buttons">
        {fault.kind !== 'outdated' && <SendAgain formId={formId} onPress={press} />}
        {fault.kind === 'outdated' && (
          <button type="button" className="nhsuk-button" onClick={() => location.reload()}>
            Load this page again
          </button>
        )}
        {retry.kind === 'on' && (
          <button type="button" className="nhsuk-button nhsuk-button--secondary" onClick={stop}>
            Stop trying
          </button>
        )}
      </div>
    </div>
  );
}

const WHAT: Record<FormFault['kind'], string> = {
  service: 'We could not take what you sent.',
  connection: 'We cannot reach the service.',
  outdated: 'The service has changed since you opened this page.',
};

function statusOf(retry: Retry, isSending: boolean): string {
  if (isSending) return 'Sending it again…';
  switch (retry.kind) {
    case 'off':
      return '';
    case 'on':
      return `We will send it again for you. This will be try ${retry.next} of ${MOST_TRIES}.`;
    case 'stopped':
      return 'We have stopped trying. Send it again when you are ready.';
    case 'ended':
      return `We tried ${MOST_TRIES} times. Check your connection, then send it again.`;
  }
}

function SendAgain({ formId, onPress }: { formId: string | null; onPress: () => void }) {
  const [hasScript, setScript] = useState(false);
  useEffect(() => setScript(true), []);
  if (!hasScript && !formId) return null;
  const press = (event: MouseEvent) => {
    event.preventDefault();
    onPress();
  };
  return (
    <button type="submit" form={formId ?? undefined} className="nhsuk-button" onClick={press}>
      Send again
    </button>
  );
}

/** Moves the focus to the note unless the reader is in it: each try is news. */
function useFocusAtNews(fault: FormFault | undefined) {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fault && !around.current?.contains(document.activeElement)) around.current?.focus();
  }, [fault]);
  return around;
}
