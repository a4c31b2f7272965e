import {
  isDictionary,
  type PdfDictionary,
  type PdfObject,
  type PdfObjects,
  type PdfValue,
  resolve,
} from './pdf-objects';

/** Actions that only move about in the file, or follow a link that the reader has clicked. */
const HARMLESS = new Set(['/GoTo', '/Named', '/URI']);
/**
 * Actions that do something by themselves, or reach other files. Not a word of these is a structure
 * element.
 */
const HARMFUL = new Set([
  ...[
    '/JavaScript',
    '/Launch',
    '/ImportData',
    '/SubmitForm',
    '/ResetForm',
    '/GoToE',
    '/GoToR',
    '/GoToDp',
    '/Thread',
  ],
  ...[
    '/Rendition',
    '/RichMediaExecute',
    '/Movie',
    '/Sound',
    '/GoTo3DView',
    '/SetOCGState',
    '/Hide',
    '/Trans',
  ],
]);
/** Where an action is. */
const LEADS_TO_ACTION = new Set(['/A', '/PA', '/Next', '/OpenAction']);
/**
 * Scripts, actions of events, attached files, media, forms of one program only, and rights of a signature.
 */
const LEFT_OUT = new Set([
  ...['/AA', '/JS', '/JavaScript', '/EmbeddedFiles', '/EF', '/RF', '/AF', '/XFA', '/NeedsRendering'],
  ...[
    '/RichMediaContent',
    '/RichMediaSettings',
    '/OnInstantiate',
    '/3DD',
    '/Collection',
    '/Requirements',
    '/Perms',
  ],
]);
/** The data of a stream in another file. */
const OUTSIDE = new Set(['/F', '/FFilter', '/FDecodeParms']);
/** A page names its fonts and pictures as it likes, `/AA` too. */
const RESOURCES = new Set(['/Font', '/XObject', '/ExtGState', '/Pattern', '/OCG', '/OCMD']);
const LINK = /^u:(https?:|mailto:|tel:|[^:\\/]|\/(?!\/))[^\\]*$/i;
const OTHER_SCHEME = /^u:(?!https?:|mailto:|tel:)[a-z][a-z0-9+.-]*:/i;

/** The objects that change when everything that acts by itself is left out. Empty: nothing acts. */
export function disarmed(objects: PdfObjects): PdfObjects {
  const changed: PdfObjects = {};
  for (const [name, object] of Object.entries(objects)) {
    const without = disarmedObject(objects, object);
    if (without) changed[name] = without;
  }
  return changed;
}

function disarmedObject(objects: PdfObjects, object: PdfObject): PdfObject | null {
  if ('value' in object) {
    const value = without(objects, object.value);
    return value === object.value ? null : { value };
  }
  const { dict } = object.stream;
  const inside = dropKeys(dict, (key) => OUTSIDE.has(key));
  const clean = without(objects, inside) as PdfDictionary;
  return clean === dict ? null : { stream: { dict: clean } };
}

/** The value without what acts; the same object when nothing does. */
function without(objects: PdfObjects, value: PdfValue): PdfValue {
  if (Array.isArray(value)) {
    const items = value.map((item) => without(objects, item));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (!isDictionary(value)) return value;
  if (isHarmful(objects, value)) return {};
  return dropKeys(
    mapValues(value, (item) => without(objects, item)),
    (key, item) => isLeftOut(objects, key, item),
  );
}

function isHarmful(objects: PdfObjects, dictionary: PdfDictionary): boolean {
  const kind = resolve(objects, dictionary['/S']);
  if (typeof kind !== 'string') return false;
  return HARMFUL.has(kind) || (kind === '/URI' && !isLink(resolve(objects, dictionary['/URI'])));
}

function isLink(target: PdfValue | undefined): boolean {
  return typeof target === 'string' && LINK.test(target) && !OTHER_SCHEME.test(target);
}

function isLeftOut(objects: PdfObjects, key: string, item: PdfValue): boolean {
  const value = resolve(objects, item);
  if (LEFT_OUT.has(key)) return !isResource(value);
  if (!LEADS_TO_ACTION.has(key) || !isDictionary(value)) return false;
  const kind = resolve(objects, value['/S']);
  return typeof kind === 'string' && !HARMLESS.has(kind);
}

const isResource = (value: PdfValue | undefined) =>
  isDictionary(value) && RESOURCES.has(String(value['/Type']));

function mapValues(dictionary: PdfDictionary, change: (value: PdfValue) => PdfValue): PdfDictionary {
  const entries = Object.entries(dictionary).map(([key, value]) => [key, change(value)] as const);
  return entries.some(([key, value]) => value !== dictionary[key]) ? Object.fromEntries(entries) : dictionary;
}

function dropKeys(
  dictionary: PdfDictionary,
  isDropped: (key: string, value: PdfValue) => boolean,
): PdfDictionary {
  const kept = Object.entries(dictionary).filter(([key, value]) => !isDropped(key, value));
  return kept.length === Object.keys(dictionary).length ? dictionary : Object.fromEntries(kept);
}
