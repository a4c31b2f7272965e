import { createRequire } from 'node:module';
import createQpdf, { type QpdfInstance } from '@neslinesli93/qpdf-wasm';

const WASM = createRequire(import.meta.url).resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm');

/** What the package's types leave out. */
type Options = { locateFile: () => string; noInitialRun: boolean };
type Qpdf = QpdfInstance & { FS: { writeFile(path: string, bytes: Uint8Array): void } };
const create = createQpdf as unknown as (options: Options) => Promise<Qpdf>;

export type QpdfRun = { isDone: boolean; complaint: string; output: Buffer };

/** qpdf's exit codes: done, and done with a warning about the file. */
const DONE = new Set([0, 3]);

/**
 * Runs qpdf once over files in its own memory. It cannot run twice, so each run is a new one.
 * @param args name the files of `files`, and `/out` for the output
 */
export async function runQpdf(args: string[], files: Record<string, Uint8Array>): Promise<QpdfRun> {
  const { qpdf, complaints } = await open();
  for (const [name, bytes] of Object.entries(files)) qpdf.FS.writeFile(name, bytes);
  const isDone = DONE.has(qpdf.callMain(args));
  const output = isDone ? Buffer.from(qpdf.FS.readFile('/out')) : Buffer.alloc(0);
  return { isDone, complaint: complaints.join('\n'), output };
}

/** It complains to the console of the moment in which it is made, and tells a locked file in no other way. */
async function open(): Promise<{ qpdf: Qpdf; complaints: string[] }> {
  const complaints: string[] = [];
  const { error } = console;
  console.error = (line: string) => complaints.push(line);
  try {
    return { qpdf: await create({ locateFile: () => WASM, noInitialRun: true }), complaints };
  } finally {
    console.error = error;
  }
}
