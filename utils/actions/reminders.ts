import { browser } from 'wxt/browser';
import { type Due, dueOf } from '../reports/due';
import { listFlags } from './flags';

/** The browser keeps alarms readable: the name says nothing, the time is all it tells. */
export const dueAlarm = 'later';
/** Newest first; older ones have been answered, or given up. */
const mostFlags = 300;

/** What asks for a look, and an alarm for the next. Throws `AtharError('locked')`. */
export async function lookAtDue(now = new Date()): Promise<Due[]> {
  const { flags } = await listFlags({ limit: mostFlags });
  const due = dueOf(flags, now);
  await browser.alarms.clear(dueAlarm);
  if (due.next !== null) await browser.alarms.create(dueAlarm, { when: due.next });
  return due.now;
}

/** A dot on the icon: no number, no word. A stranger who sees it learns nothing. */
export async function showDot(shown: boolean): Promise<void> {
  await browser.action.setBadgeText({ text: shown ? '•' : '' });
}
