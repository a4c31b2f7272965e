import { SummaryList } from '@/components/nhs/summary-list';
import { Table } from '@/components/nhs/table';
import type { Block } from '@/lib/core/document';

type Props = {
  blocks: readonly Block[];
  /** The depth of the page's own headings: a document's second level is one below. */
  under?: 1 | 2;
};

/** A document's blocks on a screen, in the same order as in its PDF. */
export function LetterBlocks({ blocks, under = 1 }: Props) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a document that was written does not change its order
    <LetterBlock key={index} block={block} under={under} />
  ));
}

function LetterBlock({ block, under }: { block: Block; under: 1 | 2 }) {
  switch (block.kind) {
    case 'heading':
      return <BlockHeading level={block.level} under={under} text={block.text} />;
    case 'paragraph':
      return <p className="app-as-typed">{block.text}</p>;
    case 'lead':
      return (
        <p className="app-lead">
          <strong>{block.text}</strong>
        </p>
      );
    case 'quote':
      return (
        <blockquote className="nhsuk-inset-text">
          <p className="app-as-typed">{block.text}</p>
        </blockquote>
      );
    case 'list':
      return (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'facts':
      return (
        <SummaryList rows={block.facts.map(({ term, value }) => ({ term, value: <Typed text={value} /> }))} />
      );
    case 'table':
      return <BlockTable {...block} />;
  }
}

function Typed({ text }: { text: string }) {
  return <span className="app-as-typed">{text}</span>;
}

function BlockHeading({ level, under, text }: { level: 2 | 3; under: 1 | 2; text: string }) {
  const deep = level + under - 1;
  const Heading = deep === 2 ? 'h2' : deep === 3 ? 'h3' : 'h4';
  return <Heading className={level === 2 ? 'nhsuk-heading-m' : 'nhsuk-heading-s'}>{text}</Heading>;
}

function BlockTable({ caption, columns, rows }: Extract<Block, { kind: 'table' }>) {
  return (
    <Table
      caption={caption}
      captionSize="s"
      columns={columns.map((text) => ({ key: text, text }))}
      rows={rows.map((cells, index) => ({ key: `${index} ${cells[0]}`, cells }))}
      isFirstCellHeader
      isResponsive
    />
  );
}
