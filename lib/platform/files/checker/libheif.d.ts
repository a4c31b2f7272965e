// The part of libheif-js that we use: the package's types describe another entry of it.
declare module 'libheif-js/wasm-bundle' {
  type Pixels = { data: Uint8ClampedArray; width: number; height: number };
  type HeifImage = {
    get_width(): number;
    get_height(): number;
    /** Fills `data` as RGBA. Null: it could not be unpacked. */
    display(into: Pixels, done: (drawn: Pixels | null) => void): void;
  };
  const libheif: { HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] } };
  export default libheif;
}
