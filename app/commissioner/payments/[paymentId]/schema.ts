import { z } from 'zod';

export const paymentSchema = z.object({ paymentId: z.uuid() });
