import { checkPage } from '../check-page';

type Props = {
  params: Promise<{ answers: string }>;
  searchParams: Promise<{ change?: string | string[] }>;
};

export default async function AnsweredCheckPage({ params, searchParams }: Props) {
  return checkPage((await params).answers, (await searchParams).change);
}
