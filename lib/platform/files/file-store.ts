/** A store of files. It makes random keys: nothing typed is ever part of a path. */
export type FileStore = {
  /** Stores the whole file or nothing. @returns its key */
  put(bytes: Uint8Array): Promise<string>;
  /** Throws if there is no such file. */
  get(key: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Removes a file that no row points at. */
  drop(key: string): Promise<void>;
};
