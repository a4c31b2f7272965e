/** Where files are kept. Keys are random and made by the store: nothing a person typed is ever part of a path. */
export type FileStore = {
  /** Keeps all of it or nothing. @returns the key to get it back by */
  put(bytes: Uint8Array): Promise<string>;
  /** Throws when there is no such file. */
  get(key: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Takes a file away again that no row points at. */
  drop(key: string): Promise<void>;
};
