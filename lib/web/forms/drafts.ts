import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { emptyForm, type FormState, type FormValues } from '@/lib/core/form/form-state';
import { isId, newId } from '@/lib/core/id';
import { type Area, areaOf } from '@/lib/core/policy/area';
import type { Actor } from '@/lib/core/policy/policy';
import { type DraftPlace, dropDraft, findDraft, saveDraft } from '@/lib/platform/db/form-draft';
import { actorOf, chooseRoleAddress, requestPath, roleChoicesOf, signInAddress } from '@/lib/web/auth/actor';
import { currentSession } from '@/lib/web/auth/session';
import { isOfAnother, openedFor, ownerMark } from './form-owner';
import { isAbout } from './is-about';
import { withShown } from './merge-stored';

/** The parameter of an address that names the draft to show; `none` shows the form without one. */
const DRAFT = 'draft';

/**
 * The first state of a form: what was typed in it and not sent, or these values.
 * @param about hidden ids of the form's subject if its address lacks them; a draft about another subject is
 * not shown
 */
export async function startForm(
  actor: Actor,
  values: FormValues = {},
  about: Readonly<Record<string, string>> = {},
): Promise<FormState> {
  const search = new URLSearchParams((await headers()).get('x-request-search') ?? '');
  const asked = search.get(DRAFT);
  const first = emptyForm({ formKey: newId(), formOwner: ownerMark(actor), ...values });
  if (asked === 'none') return first;
  const path = await requestPath();
  const draft = await findDraft(actor, path, asked && isId(asked) ? asked : null);
  if (!draft || !isAbout(draft, about)) return first;
  // A tick that was taken away is not in a draft, so nothing of the first values is taken over.
  const formKey = draft.formKey ?? newId();
  search.set(DRAFT, 'none');
  return { ...emptyForm({ ...draft, formKey }), restored: { href: `${path}?${search}` } };
}

/** The same for a form that changes a record: it carries its first values, to tell what was changed in it. */
export function startEdit(
  actor: Actor,
  values: FormValues,
  about: Readonly<Record<string, string>> = {},
): Promise<FormState> {
  return startForm(actor, withShown(values), about);
}

/**
 * Keeps the values of a form that was sent after its session ended, then asks its owner to sign in again and
 * leads them back to this very draft.
 */
export async function keepIfEnded(values: FormValues): Promise<void> {
  const session = await currentSession();
  if (session.kind !== 'expired') return;
  const formKey = await keepForOwner(session.facts, values, session.facts.commissionerCode);
  if (formKey) redirect(await signInAddress(true, { [DRAFT]: formKey }));
}

/**
 * The same for a form that was opened in another role than its owner has now: they changed it in another tab.
 * They choose the role again.
 */
export async function keepIfOtherRole(values: FormValues, area: Area | 'any'): Promise<void> {
  const session = await currentSession();
  if (session.kind !== 'open') return;
  const { facts } = session;
  const code = openedFor(values);
  const isOfForm = ({ commissionerCode, role }: Pick<Actor, 'commissionerCode' | 'role'>) =>
    commissionerCode === code && (area === 'any' || areaOf(role) === area);
  const actor = actorOf(facts);
  // One who no longer has the role has no form to go back to.
  if (!code || (actor && isOfForm(actor)) || !roleChoicesOf(facts).some(isOfForm)) return;
  const formKey = await keepForOwner(facts, values, code);
  if (formKey) redirect(await chooseRoleAddress({ [DRAFT]: formKey }));
}

/** @returns the key of the draft; null: another user opened the form */
async function keepForOwner(
  { userId }: Pick<Actor, 'userId'>,
  values: FormValues,
  commissionerCode: string | null,
): Promise<string | null> {
  if (!commissionerCode || isOfAnother(values, userId)) return null;
  const owner = { userId, commissionerCode };
  const path = await requestPath();
  // A key that was sent is not shown again: the page would take another one for it.
  await dropDraft(owner, draftPlaceOf(path, values));
  const formKey = newId();
  await saveDraft(owner, { path, formKey }, { ...values, formKey });
  return formKey;
}

/** Deletes the draft of a form that was sent. */
export async function dropSent(actor: Actor, values: FormValues): Promise<void> {
  await dropDraft(actor, draftPlaceOf(await requestPath(), values));
}

/** Where the draft of a form belongs. A form without a key has a draft of its own. */
export function draftPlaceOf(path: string, { formKey }: FormValues): DraftPlace {
  return { path, formKey: typeof formKey === 'string' && isId(formKey) ? formKey : newId() };
}
