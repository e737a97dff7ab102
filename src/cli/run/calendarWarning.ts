import { calendarSpan, loadCalendar } from '../../law/calendar.ts';
import { formatDay, type Messages } from '../../messages/index.ts';
import type { Plan } from '../../plan/schema.ts';

/** Says that the plan's calendar begins after a window or ends before it does; null when it covers the window. */
export function calendarWarning({ calendar }: Plan, from: string, to: string, messages: Messages): string | null {
  const span = calendarSpan(loadCalendar(calendar));
  if (span.from <= from && to <= span.to) return null;
  const day = (iso: string) => formatDay(iso, messages.language);
  return messages.faults.planWords.calendarShort(calendar, day(span.from), day(span.to), day(from), day(to));
}
