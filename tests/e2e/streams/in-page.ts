import { watchPosts } from '../../../utils/content/watch-posts';
import { facebookFinder } from '../../../utils/platforms/facebook/finder';

/** Our hosts in each post's element, by the post's number; `elsewhere` must be none. */
export interface Hosts {
  inPosts: Record<string, number>;
  elsewhere: number;
}
export interface Streamed {
  moment: string;
  early: Hosts;
  /** Some moments later: nothing may come twice, and nothing may go. */
  later: Hosts;
}

const posts = [1, 2, 3];

/** A list as Facebook builds it (2025-12): sent hidden, moved, built again by the page's own code, emptied and refilled. */
export async function stream(): Promise<{ seen: Streamed[]; isBack: boolean }> {
  const list = document.querySelector('#list')!;
  const controller = new AbortController();
  const seen: Streamed[] = [];
  watchPosts({
    finder: () => facebookFinder,
    document,
    signal: controller.signal,
    alive: () => true,
    onDead: () => controller.abort(),
    now: () => performance.now(),
    place() {
      const host = document.createElement('span');
      host.className = 'ours';
      return { host, isIdle: () => true, rebind: () => undefined };
    },
  });

  const segment = document.createElement('div');
  segment.hidden = true;
  segment.innerHTML = cards();
  document.body.append(segment);
  await look('sent, still hidden');
  list.append(...segment.childNodes);
  segment.remove();
  await look('moved into the list');
  list.innerHTML = cards();
  await look('built again');

  const place = list.querySelector('.c2 [data-virtualized]')!;
  const clean = new DOMParser().parseFromString(card(2), 'text/html').querySelector('[data-virtualized]')!;
  place.setAttribute('data-virtualized', 'true');
  place.replaceChildren();
  await look('scrolled away and emptied');
  place.setAttribute('data-virtualized', 'false');
  place.append(...clean.childNodes);
  await look('filled again');

  const dialog = document.createElement('div');
  dialog.setAttribute('role', 'dialog');
  dialog.innerHTML = `<div role="dialog">${card(2)}</div>`;
  document.body.append(dialog);
  await look('opened in a dialog over the list');
  dialog.remove();
  await look('dialog closed');

  for (let times = 0; times < 3; times += 1) {
    list.querySelector('.c3')!.replaceWith(...new DOMParser().parseFromString(card(3), 'text/html').body.childNodes);
    await wait(50);
  }
  await look('replaced three times');

  controller.abort();
  await wait(100);
  const markup = list.innerHTML;
  list.innerHTML = cards();
  return { seen, isBack: markup === list.innerHTML };

  async function look(moment: string): Promise<void> {
    await wait(500);
    const early = hosts();
    await wait(250);
    seen.push({ moment, early, later: hosts() });
  }
}

function hosts(): Hosts {
  const inPosts = Object.fromEntries(
    posts.map((n) => [n, document.querySelectorAll(`[aria-posinset="${n}"] .ours`).length]),
  );
  const all = document.querySelectorAll('.ours').length;
  return { inPosts, elsewhere: all - Object.values(inPosts).reduce((sum, each) => sum + each, 0) };
}

const cards = () => posts.map(card).join('');

function card(n: number): string {
  return `<div class="c${n}"><div aria-posinset="${n}" aria-labelledby="a${n}" aria-describedby="b${n} m${n} d${n}"><div data-virtualized="false"><div data-ad-rendering-role="profile_name"><h4 id="a${n}"><a href="/voice.${n}">Voice ${n}</a></h4></div><span id="b${n}"><a href="/voice.${n}/posts/81100000000${n}">5h</a></span><div><div aria-haspopup="menu" role="button"></div></div><div id="m${n}" data-ad-preview="message"><div dir="auto">Words of ${n}</div></div></div></div></div>`;
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
