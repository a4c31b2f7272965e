'use client';

import { type FormEvent, type ReactNode, useCallback, useId, useRef, useState } from 'react';
import { emptyForm, type FormFault } from '@/lib/core/form/form-state';
import { FormContext } from './form-context';
import { FormFaultNote } from './form-fault';
import { FormKey } from './form-key';
import { openAddress, sendUpload } from './send-upload';

type Props = {
  /** The route that takes the file. */
  href: string;
  /** Made with the page: a form that is sent twice makes one record. */
  formKey: string;
  children: ReactNode;
};

/** A form with a file. A plain form without a script; with one it stays, with its file, after a fault. */
export function UploadForm({ href, formKey, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [fault, setFault] = useState<FormFault>();
  const [isSending, setSending] = useState(false);
  const [state] = useState(() => emptyForm({ formKey }));
  const sendAgain = useCallback(() => form.current?.requestSubmit(), []);
  const id = useId();
  const send = async (event: FormEvent<HTMLFormElement>) => {
    const sent = event.currentTarget;
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    const answer = await sendUpload(sent);
    if (answer.kind === 'to') return openAddress(answer.to);
    if (answer.kind === 'other') return sent.submit();
    setSending(false);
    setFault(answer.fault);
  };
  return (
    <FormContext value={state}>
      <FormFaultNote fault={fault} isSending={isSending} sendAgain={sendAgain} formId={id} />
      <form
        ref={form}
        id={id}
        action={href}
        method="post"
        encType="multipart/form-data"
        onSubmit={(event) => void send(event)}
      >
        <FormKey />
        {children}
      </form>
    </FormContext>
  );
}
