const FIELD = /^parts-([a-z_]+)-(\w+)$/;

/** What each part says, as text to be compared; its version apart. */
export function partsOf(form: HTMLFormElement): Map<string, string> {
  const parts = new Map<string, string>();
  for (const [name, value] of new FormData(form)) {
    const [, part, field] = FIELD.exec(name) ?? [];
    if (part && field !== 'version') parts.set(part, `${parts.get(part) ?? ''}${field}=${value}\n`);
  }
  return parts;
}

/** Sends some parts as they stand. Null where the network is not there. */
export async function postParts(
  form: HTMLFormElement,
  href: string,
  parts: string[],
): Promise<Response | null> {
  const body = new FormData();
  for (const [name, value] of new FormData(form)) {
    const part = FIELD.exec(name)?.[1];
    if (name === 'ruleSet' || (part && parts.includes(part))) body.append(name, value);
  }
  // Only a page that is being left needs it, and browsers limit what it may carry.
  const keepalive = document.visibilityState === 'hidden';
  return fetch(href, { method: 'POST', body, keepalive }).catch(() => null);
}
