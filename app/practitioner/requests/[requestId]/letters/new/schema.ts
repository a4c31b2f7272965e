import { letterSchema } from '@/components/letter/letter-schema';
import { SENDINGS } from '@/components/letter/letter-words';

export const newLetterSchema = letterSchema(SENDINGS);
