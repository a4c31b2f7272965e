import { SENDINGS } from '@/components/eligibility/letter-words';
import { letterSchema } from '@/lib/forms/letter-schema';

export const newLetterSchema = letterSchema(SENDINGS);
