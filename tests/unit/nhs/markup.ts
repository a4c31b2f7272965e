import { HTMLElement, type Node, parse, TextNode } from 'node-html-parser';
import { allowedAttributes, allowedClasses, allowedElements, allowedRewrites } from './allowed-differences';

/** The element that `Raw` renders: a place for given HTML, with no meaning in the comparison. */
export const rawTag = 'x-raw';

/**
 * Markup as comparable lines: one a tag, an attribute or a text, attributes sorted, classes in their order,
 * white space collapsed, the allowed differences taken out.
 */
export function normalise(html: string): string[] {
  const root = parse(html, { comment: false });
  for (const selector of Object.keys(allowedElements))
    for (const element of root.querySelectorAll(selector)) element.remove();
  for (const { apply } of allowedRewrites) apply(root);
  return mergeText(root.childNodes.flatMap((node) => linesOf(node, '')));
}

function linesOf(node: Node, indent: string): string[] {
  if (node instanceof TextNode) return [`${indent}"${node.text}"`];
  if (!(node instanceof HTMLElement)) return [];
  if (node.rawTagName === rawTag) return node.childNodes.flatMap((child) => linesOf(child, indent));
  const inner = node.childNodes.flatMap((child) => linesOf(child, `${indent}  `));
  return [`${indent}<${node.rawTagName.toLowerCase()}>`, ...attributesOf(node, indent), ...inner];
}

function attributesOf(element: HTMLElement, indent: string): string[] {
  return Object.entries(element.attributes)
    .map(([name, value]) => [name.toLowerCase(), plainValue(name, value)] as const)
    .filter(([name]) => !(name in allowedAttributes) && !name.startsWith('data-i18n'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${indent}  ${name}="${value}"`);
}

function plainValue(name: string, value: string): string {
  const parts = value.trim().split(/\s+/);
  if (name.toLowerCase() !== 'class') return parts.join(' ');
  return parts.filter((part) => !allowedClasses.some(({ pattern }) => pattern.test(part))).join(' ');
}

/** React and templates cut text at different places: neighbours are one, and space at the edges is none. */
function mergeText(lines: string[]): string[] {
  const merged: string[] = [];
  for (const line of lines) {
    const last = merged.at(-1);
    if (last !== undefined && isText(line) && isText(last) && indentOf(line) === indentOf(last)) {
      merged[merged.length - 1] = `${last.slice(0, -1)}${line.trimStart().slice(1)}`;
    } else merged.push(line);
  }
  return merged.map(collapse).filter((line) => line.trim() !== '""');
}

const isText = (line: string) => line.trimStart().startsWith('"');
const indentOf = (line: string) => line.length - line.trimStart().length;

function collapse(line: string): string {
  if (!isText(line)) return line;
  const indent = line.slice(0, indentOf(line));
  return `${indent}"${line
    .trim()
    .slice(1, -1)
    .replace(/[^\S\u00a0]+/g, ' ')
    .trim()}"`;
}
