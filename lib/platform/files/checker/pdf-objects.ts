/**
 * A value of a PDF as qpdf writes it in JSON: a name is `/Name`, a text `u:…` or `b:…`, a reference `5 0
 * R`.
 */
export type PdfValue = null | boolean | number | string | PdfValue[] | { [key: string]: PdfValue };
export type PdfDictionary = { [key: string]: PdfValue };

/** An object of the file: a value, or a stream by its dictionary. Its contents are not read. */
export type PdfObject = { value: PdfValue } | { stream: { dict: PdfDictionary } };
export type PdfObjects = Record<string, PdfObject>;

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const REFERENCE = /^\d+ \d+ R$/;
/** A reference to a reference is nothing that a program writes. */
const MOST_HOPS = 8;

/** What a value is once references are followed. Undefined: it leads nowhere. */
export function resolve(objects: PdfObjects, value: PdfValue | undefined): PdfValue | undefined {
  let found = value;
  for (let hop = 0; typeof found === 'string' && REFERENCE.test(found); hop += 1) {
    const object: PdfObject | undefined = hop < MOST_HOPS ? objects[`obj:${found}`] : undefined;
    found = object && ('value' in object ? object.value : object.stream.dict);
  }
  return found;
}
