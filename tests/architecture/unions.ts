import ts from 'typescript';
import type { SourceFile } from './files';

/** Every union of two texts or more that is written out as a type, with its members in their order. */
export function unionsIn({ path, text }: SourceFile): string[][] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isUnionTypeNode(node)) {
      const members = textsOf(node);
      if (members.length > 1) found.push(members);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The texts of a union, without `null` and other types next to them. */
function textsOf({ types }: ts.UnionTypeNode): string[] {
  return types.flatMap((type) =>
    ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? [type.literal.text] : [],
  );
}
