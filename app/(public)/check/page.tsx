import { checkPage } from './check-page';

export default function CheckPage() {
  return checkPage('', undefined);
}
