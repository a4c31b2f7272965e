import 'server-only';
import { createHash } from 'node:crypto';
import type { FormValues } from '@/lib/core/form/form-state';
import type { Actor } from '@/lib/core/policy/policy';
import type { Result } from '@/lib/core/result';
import { findSameTaken } from '@/lib/platform/db/sent-before';
import { type Repeated, sendOnce } from '@/lib/platform/db/sent-form';
import { SAME_FILE } from '@/lib/platform/files/file-help';
import { MOST_BYTES } from '@/lib/platform/files/file-kinds';
import { typedValues } from './form-values';
import { sendingOf } from './once';
import { readForm } from './read-form';

/** What the form puts around the file. */
const ENVELOPE = 8 * 1024;

/** A form with one file. No bytes: it had none. */
export type SentUpload = { values: FormValues; file: Uint8Array; fileName: string };

/** Reads a form with a file in this field. Null: it is too large, or no form. */
export async function readUpload(request: Request, field: string): Promise<SentUpload | null> {
  const form = await readForm(request, MOST_BYTES + ENVELOPE);
  if (!form) return null;
  const sent = form.get(field);
  form.delete(field);
  const file = sent instanceof File ? new Uint8Array(await sent.arrayBuffer()) : new Uint8Array();
  const fileName = sent instanceof File ? sent.name : '';
  return { values: typedValues(form), file, fileName };
}

/** Where the form is, and where it leads once the file is taken. */
type Way = { page: string; done: string };

type UploadOutcome<T, E extends { kind: string }> = { result: Result<T, E> } | { repeated: Repeated };

/** Why the file was not taken, for the address of its page. Null: it is there, from this form or its twin. */
export function uploadProblem(outcome: UploadOutcome<unknown, { kind: string }>): string | null {
  if ('repeated' in outcome) return outcome.repeated.verdict === 'ask' ? SAME_FILE : null;
  return outcome.result.ok ? null : outcome.result.error.kind;
}

/**
 * Runs the command for a form with a file as any form that creates something: sent twice at once it makes one
 * record, the same file with the same answers is asked about, and everything else is new.
 */
export async function sendUploadOnce<T, E extends { kind: string }>(
  actor: Actor,
  { values, file }: SentUpload,
  { page, done }: Way,
  run: () => Promise<Result<T, E>>,
): Promise<UploadOutcome<T, E>> {
  const content = createHash('sha256').update(file).digest('hex');
  const answers = { ...values, file: content };
  const sending = sendingOf(answers, { path: page, isCreating: true, addressOf: () => done });
  const outcome = await sendOnce(sending, run);
  if ('repeated' in outcome || outcome.result.ok) return outcome;
  // Its twin may have taken the last place.
  const repeated = await findSameTaken(actor, { digest: sending.digest, hasSeen: true });
  return repeated ? { repeated } : outcome;
}

/**
 * Leads a browser to an address of ours, relative, so that it is right behind any proxy. A script of ours
 * that sent the form is given the address.
 */
export function leadTo(request: Request, to: string): Response {
  if (request.headers.get('accept') === 'application/json')
    return Response.json({ to }, { headers: { 'cache-control': 'private, no-store' } });
  return new Response(null, { status: 303, headers: { location: to } });
}
