import type { EvaluationDto } from '@mlps/client';
import { today } from '../../lib/format';

/** What the user may say about a notice, as it stands in the form. */
export type NoticeEntries = Record<'number' | 'deadline' | 'contact' | 'phone', string>;

const USUAL_DAYS = 30;

/** A deadline thirty days ahead, and the people whom the evaluation names. */
export function firstEntries(evaluation: EvaluationDto, now = new Date()): NoticeEntries {
  const deadline = new Date(now);
  deadline.setDate(deadline.getDate() + USUAL_DAYS);
  return {
    number: '',
    deadline: today(deadline),
    contact: evaluation.contact ?? '',
    phone: evaluation.phone ?? '',
  };
}

/** Only what was filled in, without blanks around it; the service has a default for the rest. */
export function filledEntries(entries: NoticeEntries): Partial<NoticeEntries> {
  const written = Object.entries(entries).map(([field, text]) => [field, text.trim()] as const);
  return Object.fromEntries(written.filter(([, text]) => text !== ''));
}
