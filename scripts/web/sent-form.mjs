/**
 * A form that a fault kept from its work.
 * @typedef {object} SentForm
 * @property {string} action the address it was sent to, on this site
 * @property {[name: string, value: string][]} fields in their order; no secrets
 * @property {boolean} hadFile whether it held a file, which cannot be sent again from here
 */

/** Never written into a page. */
const secrets = /password|passcode|secret/i;

/**
 * Reads what a browser sent, to offer it again.
 * @param {import('node:http').IncomingMessage} request
 * @param {Buffer} bytes
 * @returns {Promise<SentForm | null>} null where it was no form, or one with a secret, which is typed again
 */
export async function readSent(request, bytes) {
  if (request.method !== 'POST' || bytes.length === 0) return null;
  const type = request.headers['content-type'] ?? '';
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } })
    .formData()
    .catch(() => null);
  if (!form || [...form.keys()].some((name) => secrets.test(name))) return null;
  /** @type {SentForm['fields']} */
  const fields = [];
  let hadFile = false;
  for (const [name, value] of form)
    if (typeof value === 'string') fields.push([name, value]);
    else hadFile ||= value.size > 0;
  return { action: onThisSite(request.url), fields, hadFile };
}

/** A path that cannot lead elsewhere, whatever was asked for. @param {string | undefined} url */
function onThisSite(url = '/') {
  const { pathname, search } = new URL(url, 'http://localhost');
  return `/${pathname.replace(/^\/+/, '')}${search}`;
}
