import type { FileRefusal } from '../file-refusals';
import { isPlainText } from '../signatures';
import { asSent, type CheckOutcome, refused } from './outcome';

const view = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const hasAny = (bytes: Uint8Array, texts: readonly string[], encoding: 'latin1' | 'utf16le') =>
  texts.some((text) => view(bytes).includes(Buffer.from(text, encoding)));

/** Endings that Windows starts, or opens with something that starts. */
const PROGRAM =
  'exe|com|scr|pif|bat|cmd|ps1|vbs|vbe|js|jse|wsf|wsh|hta|msi|msc|jar|lnk|iso|img|dll|cpl|reg|docm|xlsm|pptm';

/** A Word document in the newer format, kept as it was sent. The names of its parts are never compressed. */
export function checkDocx(bytes: Uint8Array): CheckOutcome {
  if (!hasAny(bytes, ['[Content_Types].xml'], 'latin1') || !hasAny(bytes, ['PK\x05\x06'], 'latin1'))
    return refused('file-unreadable');
  return hasAny(bytes, ['vbaProject', 'vbaData', 'word/activeX/', 'word/embeddings/oleObject'], 'latin1')
    ? refused('document-macros')
    : asSent(bytes);
}

/** A Word document or an email in Microsoft's older container, kept as it was sent. */
export function checkOle(bytes: Uint8Array): CheckOutcome {
  if (hasAny(bytes, ['_VBA_PROJECT', 'Macros'], 'utf16le')) return refused('document-macros');
  const names = view(bytes).toString('utf16le') + view(bytes.subarray(1)).toString('utf16le');
  return new RegExp(`\\w\\.(${PROGRAM})\\0`, 'i').test(names) ? refused('email-program') : asSent(bytes);
}

/** An RTF document, kept as it was sent when nothing is embedded in it but pictures. */
export function checkRtf(bytes: Uint8Array): CheckOutcome {
  return /\\obj(emb|ocx|autlink|link|data|update|html)|\\\*\\template/.test(view(bytes).toString('latin1'))
    ? refused('document-macros')
    : asSent(bytes);
}

/** A text, kept in UTF-8 whatever it came in. */
export function checkText(bytes: Uint8Array): CheckOutcome {
  return isPlainText(bytes) ? asSent(Buffer.from(decoded(bytes))) : refused('file-unreadable');
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** An email, kept as it was sent when no program is attached. */
export function checkEmail(bytes: Uint8Array): CheckOutcome {
  const attached = new RegExp(`\\b(file)?name\\*?\\d?\\*?=[^\\r\\n;]{0,200}\\.(${PROGRAM})\\b`, 'i');
  const refusal: FileRefusal = 'email-program';
  return attached.test(view(bytes).toString('latin1')) ? refused(refusal) : asSent(bytes);
}
