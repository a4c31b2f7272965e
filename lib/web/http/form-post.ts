/**
 * Whether a form of ours could have sent this. The framework answers a post it cannot read with a fault;
 * this tells it before. Fields of the framework: `$ACTION_…` without JavaScript, `0` with it.
 */
export function isFormOfOurs(form: FormData, isByScript: boolean): boolean {
  return isByScript ? isScriptPost(form) : isPlainPost(form);
}

/** Without JavaScript: one reference to an action, and the form's state if it is bound. */
function isPlainPost(form: FormData): boolean {
  const references = [...form.keys()].filter((name) => /^\$ACTION_(REF|ID)_/.test(name));
  const [reference = ''] = references;
  if (references.length !== 1) return false;
  if (reference.startsWith('$ACTION_ID_')) return ACTION_ID.test(reference.slice('$ACTION_ID_'.length));
  const prefix = `$ACTION_${reference.slice('$ACTION_REF_'.length)}:`;
  const action = jsonIn(form, `${prefix}0`);
  if (!isRecord(action) || typeof action.id !== 'string' || !ACTION_ID.test(action.id)) return false;
  return action.bound === null || (action.bound === '$@1' && isStates(jsonIn(form, `${prefix}1`)));
}

/** With JavaScript: the arguments of the action, the last of which is the form. */
function isScriptPost(form: FormData): boolean {
  const sent = jsonIn(form, '0');
  if (!Array.isArray(sent) || typeof sent.at(-1) !== 'string' || !/^\$K\d{1,3}$/.test(sent.at(-1)))
    return false;
  return sent.length === 1 || isStates(sent.slice(0, -1));
}

const ACTION_ID = /^[0-9a-f]{30,80}$/;

/** One state of a form, as far as it is read. */
function isStates(sent: unknown): boolean {
  if (!Array.isArray(sent) || sent.length !== 1) return false;
  const [state] = sent;
  return isRecord(state) && Number.isSafeInteger(state.attempt);
}

function jsonIn(form: FormData, name: string): unknown {
  const text = form.get(name);
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
