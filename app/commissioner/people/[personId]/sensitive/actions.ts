'use server';

import { changeSensitiveAction, setSensitiveAction } from '@/app/_staff/sensitive-actions';

export const submitSensitive = setSensitiveAction('commissioner');

export const submitChange = changeSensitiveAction('commissioner');
