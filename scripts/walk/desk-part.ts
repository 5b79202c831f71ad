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
    await person.pressOn(page, '#fetch');
    await page.waitForSelector('#open-all');
    await record.shot(page, 'desk-waiting');
    await person.pressOn(page, '#open-all');
    await page.waitForSelector('#open-all', { state: 'detached' });
    const { cases } = await organisation.desk.list();
    const sent = cases.find((one) => one.via === 'intake' && one.purpose === 'flags');
    if (!sent) throw new Error('the desk has no case with what was sent');
    await person.pressOn(page, `a[href="/cases/${sent.id}"]`);
    await page.waitForSelector('h1');
    await record.shot(page, 'desk-case');
    await writeFile(path.join(record.folder, 'received-bag.zip'), await organisation.desk.readBagZip(sent.id));
    await page.close();
  } finally {
    await console.close();
  }
}
