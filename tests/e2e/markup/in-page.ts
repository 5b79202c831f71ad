import { createPostButton } from '../../../utils/content/post-button';
import { themeBehind } from '../../../utils/content/theme';
import { watchPosts } from '../../../utils/content/watch-posts';
import { platformFor } from '../../../utils/platforms';

export interface Seen {
  places: number;
  hosts: number;
  changed: boolean;
  back: boolean;
}

/** Buttons on every post by the code that a page gets, then away with them: is the markup what it was? */
export async function watchAndLeave(url: string): Promise<Seen> {
  const platform = platformFor({ url, document })!;
  const markup = () => document.documentElement.outerHTML;
  const before = markup();
  const places = platform.findPosts(document).filter((element) => platform.buttonPlace(element) !== null).length;
  const controller = new AbortController();
  const { signal } = controller;
  const hosts = new Set<Element>();
  const watch = watchPosts({
    finder: () => platform,
    document,
    signal,
    alive: () => true,
    now: () => performance.now(),
    onDead: () => controller.abort(),
    place(element, layout) {
      const button = createPostButton({
        document,
        layout,
        language: 'ar',
        signal,
        theme: () => themeBehind(element),
        onPress: () => undefined,
      });
      hosts.add(button.host);
      button.say('saved', 'Saved');
      return {
        host: button.host,
        isIdle: () => button.at() === 'idle',
        rebind: () => button.say('idle', null),
      };
    },
  });
  const connected = () => [...hosts].filter((host) => host.isConnected).length;
  for (let frame = 0; frame < 300 && connected() < places; frame += 1) await nextFrame();
  // Looking again, and a page that moves one of our hosts, must not leave anything behind.
  watch.sweep();
  document.body.append(...[...hosts].slice(0, 1));
  for (let frame = 0; frame < 5; frame += 1) await nextFrame();
  const seen = { places, hosts: connected(), changed: markup() !== before };
  controller.abort();
  await nextFrame();
  return { ...seen, back: markup() === before };
}

const nextFrame = () => new Promise((done) => requestAnimationFrame(done));
