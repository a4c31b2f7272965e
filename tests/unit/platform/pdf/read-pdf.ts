import { extractText, getDocumentProxy, getMeta } from 'unpdf';

type Node = { role?: string; type?: string; children?: Node[] };

/** A PDF as another reader finds it. */
export type ReadPdf = {
  pages: number;
  title: string;
  language: string | null;
  isMarked: boolean;
  /** Says that it keeps to PDF/UA-1. */
  isUniversal: boolean;
  text: string;
  /** The roles of the tree in their order, page by page; `#` marks content. */
  tree: string[];
  fonts: { name: string; isEmbedded: boolean }[];
};

/** Reads what was written, with a reader that shares nothing with the writer. */
export async function readPdf(stream: ReadableStream<Uint8Array>): Promise<ReadPdf> {
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const raw = Buffer.from(bytes).toString('latin1');
  const file = await getDocumentProxy(bytes);
  const { info, metadata } = await getMeta(file);
  const { text } = await extractText(file, { mergePages: true });
  const tree: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const root = await (await file.getPage(number)).getStructTree();
    tree.push(...rolesOf(root as Node | null));
  }
  return {
    pages: file.numPages,
    text,
    tree,
    title: String(metadata?.get?.('dc:title') ?? info.Title),
    language: typeof info.Language === 'string' ? info.Language : null,
    isUniversal: raw.includes('<pdfuaid:part>1</pdfuaid:part>'),
    isMarked: (await file.getMarkInfo())?.Marked === true,
    fonts: fontsOf(raw),
  };
}

/** A node without content on the page it is asked of has it on another one. */
function rolesOf(node: Node | null): string[] {
  if (!node) return [];
  if (node.type === 'content') return ['#'];
  const inside = (node.children ?? []).flatMap(rolesOf);
  return inside.includes('#') ? [node.role ?? '', ...inside] : [];
}

function fontsOf(raw: string): ReadPdf['fonts'] {
  return [...raw.matchAll(/\/FontName \/(\S+)[\s\S]*?>>/g)].map(([descriptor, name = '']) => ({
    name,
    isEmbedded: /\/FontFile2 \d+ 0 R/.test(descriptor),
  }));
}
