import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from './browser';
import type { Organisation } from './organisation';
import type { Person } from './person';
import type { Record } from './record';

/** The organisation's loopback page: fetch what came, open it, look at the case, keep the bag. */
export async function atTheDesk(world: {
  browser: Browser;
  organisation: Organisation;
  record: Record;
  person: Person;
}): Promise<void> {
  const { organisation, record, person } = world;
  const console = await organisation.desk.serveConsole({ port: 0 });
  try {
    const page = await person.visit(console.url);
    await person.pressOn(page, 'button:has-text("Fetch")');
    await page.waitForLoadState();
    await record.shot(page, 'desk-waiting');
    await person.pressOn(page, 'button:has-text("Open")');
    await page.waitForLoadState();
    await record.shot(page, 'desk-case');
    const { cases } = await organisation.desk.list();
    const sent = cases.find((one) => one.items.length > 1);
    if (!sent) throw new Error('the desk has no case with what was sent');
    await writeFile(path.join(record.folder, 'received-bag.zip'), await organisation.desk.readBagZip(sent.id));
    await page.close();
  } finally {
    await console.close();
  }
}
