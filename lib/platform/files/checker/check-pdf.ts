import { disarmed } from './disarm-pdf';
import { type CheckOutcome, refused } from './outcome';
import { isDictionary, type PdfObjects, resolve } from './pdf-objects';
import { runQpdf } from './qpdf';

const REWRITE = ['--decrypt', '--compress-streams=y'];

/**
 * Writes a PDF again with qpdf, from the objects that its table names, without what acts by itself: so
 * what was checked is what is kept. Opens what is only locked against changes. When something was left
 * out, the kept file is read once more, and refused if anything in it still acts.
 * @rule ELI-29 (docs/rules.md)
 */
export async function checkPdf(sent: Uint8Array): Promise<CheckOutcome> {
  const bytes = withoutZeros(sent);
  const plain = await runQpdf([...REWRITE, '--object-streams=disable', '/in', '/out'], { '/in': bytes });
  if (!plain.isDone)
    return refused(plain.complaint.includes('invalid password') ? 'pdf-locked' : 'file-unreadable');
  const listed = await listObjects(plain.output);
  if (!listed) return refused('file-unreadable');
  if (isFormOfOneProgram(listed.objects)) return refused('pdf-form');
  const changed = disarmed(listed.objects);
  const isPartLeftOut = Object.keys(changed).length > 0;
  const written = await writeWith(plain.output, [listed.header, changed]);
  if (!written || (isPartLeftOut && !(await isPassive(written)))) return refused('file-unreadable');
  return { ok: true, bytes: written, size: null, isPartLeftOut };
}

/**
 * The file with changed objects. A change of an object that is packed in a stream is lost when qpdf reads the
 * stream after it, so `plain` has none; the written file packs them again.
 */
async function writeWith(plain: Uint8Array, patch: [object, PdfObjects]): Promise<Uint8Array | null> {
  const args = [...REWRITE, '--object-streams=generate', '--update-from-json=/patch', '/in', '/out'];
  const json = Buffer.from(JSON.stringify({ qpdf: patch }));
  const { isDone, output } = await runQpdf(args, { '/in': plain, '/patch': json });
  return isDone ? output : null;
}

/** Without the zero bytes that some programs write after the end. */
function withoutZeros(sent: Uint8Array): Uint8Array {
  let end = sent.length;
  while (end > 0 && sent[end - 1] === 0) end -= 1;
  return sent.subarray(0, end);
}

async function listObjects(bytes: Uint8Array): Promise<{ header: object; objects: PdfObjects } | null> {
  const { isDone, output } = await runQpdf(['--json=2', '--json-key=qpdf', '/in', '/out'], { '/in': bytes });
  if (!isDone) return null;
  const [header, objects] = JSON.parse(output.toString()).qpdf as [object, PdfObjects];
  return { header, objects };
}

async function isPassive(written: Uint8Array): Promise<boolean> {
  const listed = await listObjects(written);
  return listed !== null && Object.keys(disarmed(listed.objects)).length === 0;
}

/** A form in XFA that is drawn when it is opened: without its program there is only a page that says so. */
function isFormOfOneProgram(objects: PdfObjects): boolean {
  const { trailer } = objects;
  const root =
    trailer && 'value' in trailer && isDictionary(trailer.value) ? trailer.value['/Root'] : undefined;
  const catalogue = resolve(objects, root);
  return isDictionary(catalogue) && resolve(objects, catalogue['/NeedsRendering']) === true;
}
