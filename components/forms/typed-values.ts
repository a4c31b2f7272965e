export type Typed = readonly (readonly [name: string, value: string])[];

/** What is typed and ticked in a form, without its hidden fields, secrets and files. */
export function readTyped(form: HTMLFormElement): Typed {
  const shown = new Set(controlsOf(form).map(({ name }) => name));
  return [...new FormData(form)].flatMap(([name, value]) =>
    shown.has(name) && typeof value === 'string' ? [[name, value] as const] : [],
  );
}

/** Puts it back, each value into the control of its name. */
export function writeTyped(form: HTMLFormElement, typed: Typed): void {
  const left = typed.map(([name, value]) => ({ name, value }));
  for (const control of controlsOf(form)) {
    const index = left.findIndex(
      ({ name, value }) => name === control.name && (!isTicked(control) || value === control.value),
    );
    const [found] = index < 0 ? [] : left.splice(index, 1);
    if (isTicked(control)) control.checked = found !== undefined;
    else if (found) control.value = found.value;
    announce(control);
  }
}

/** Writes these values into the controls of their names, and leaves the others. */
export function writeFields(form: HTMLFormElement, values: Readonly<Record<string, string>>): void {
  for (const control of controlsOf(form)) {
    const value = values[control.name];
    if (value === undefined) continue;
    if (isTicked(control)) control.checked = control.value === value;
    else control.value = value;
    announce(control);
  }
}

/** Whether a form that has just come holds something else than it came with. */
export function isTypedIn(form: HTMLFormElement): boolean {
  return controlsOf(form).some(isChanged);
}

function isChanged(control: Control): boolean {
  if (isTicked(control)) return control.checked !== control.defaultChecked;
  if (!(control instanceof HTMLSelectElement)) return control.value !== lines(control.defaultValue);
  const options = [...control.options];
  return control.value !== (options.find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value;
}

/** Line ends as a textarea gives them. */
const lines = (text: string) => text.replace(/\r\n?/g, '\n');

function announce(control: Control): void {
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controlsOf(form: HTMLFormElement): Control[] {
  const isShown = (control: Element): control is Control =>
    control instanceof HTMLTextAreaElement ||
    control instanceof HTMLSelectElement ||
    (control instanceof HTMLInputElement && !['hidden', 'password', 'file', 'submit'].includes(control.type));
  return [...form.elements].filter(isShown);
}

function isTicked(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type);
}
