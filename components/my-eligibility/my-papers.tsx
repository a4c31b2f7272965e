import type { MyCase } from '@/lib/home/queries/my-case';
import { letterAbout, paperName } from './my-tool-text';

type Props = Pick<MyCase, 'letters' | 'papers'> & { suffix: string };

/** Every sent letter and every completed form. */
export function MyPapers({ letters, papers, suffix }: Props) {
  if (letters.length + papers.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">Letters and papers</h2>
      <ul className="nhsuk-list">
        {letters.map(({ id, kind, on }) => (
          <li key={id}>
            <a href={`/budget-holder/letters/${id}${suffix}`}>
              {`Letter of ${on}: ${letterAbout({ kind }).toLowerCase()}`}
            </a>
          </li>
        ))}
        {papers.map((paper) => (
          <li key={paper.id}>
            <a href={`/budget-holder/eligibility/assessments/${paper.id}${suffix}`}>
              {[paperName(paper), paper.on].filter(Boolean).join(', ')}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
