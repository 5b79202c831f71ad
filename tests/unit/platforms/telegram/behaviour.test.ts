// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { Platform } from '../../../../utils/platforms/platform';
import { telegramA } from '../../../../utils/platforms/telegram-a';
import { telegramK } from '../../../../utils/platforms/telegram-k';
import { fixture, openPage } from '../fixture';

const open = (platform: Platform, name: string) => {
  const { html, expected } = fixture(platform, name);
  return openPage(html, expected);
};
const message = (page: { document: Document }, id: string | number) =>
  page.document.querySelector(`[data-message-id="${id}"].Message, .bubble[data-mid="${id}"]`)!;

describe('which client', () => {
  test('what is in the page decides, not its path', () => {
    const [a, k] = [open(telegramA, 'two-slides'), open(telegramK, 'private-chat')];
    expect(telegramA.matches({ url: 'https://web.telegram.org/k/', document: a.document })).toBe(true);
    expect(telegramK.matches({ url: 'https://web.telegram.org/k/', document: a.document })).toBe(false);
    expect(telegramK.matches({ url: 'https://web.telegram.org/a/', document: k.document })).toBe(true);
  });

  test('the same page elsewhere is nobody’s', () => {
    const { document } = open(telegramA, 'two-slides');
    expect(telegramA.matches({ url: 'https://telegram.example/a/', document })).toBe(false);
  });

  test('before anything is in the page its path decides', () => {
    const { document } = openPage('<body></body>', {
      url: 'https://web.telegram.org/k/',
      timezone: 'UTC',
      now: '2026-11-21T12:00:00.000Z',
    });
    expect(telegramK.matches({ url: 'https://web.telegram.org/k/', document })).toBe(true);
    expect(telegramA.matches({ url: 'https://web.telegram.org/k/', document })).toBe(false);
  });
});

describe('the place of the button', () => {
  test('in A it is on the side where a bubble leaves room: after the others’, before her own', () => {
    const page = open(telegramA, 'private-chat-minutes');
    const layoutOf = (selector: string) => telegramA.buttonPlace(page.document.querySelector(selector)!)?.layout;
    expect(layoutOf('.Message[data-message-id]:not(.own)')).toBe('after');
    page.document.querySelector('.Message[data-message-id]')!.classList.add('own');
    expect(layoutOf('.Message.own')).toBe('before');
  });

  test('in K it is the bubble’s corner', () => {
    const page = open(telegramK, 'private-chat');
    expect(telegramK.buttonPlace(page.document.querySelector('.bubble[data-mid]')!)?.layout).toBe('corner');
  });
});

describe('what is a message', () => {
  test('a slide on its way out, service messages and advertisements are none', () => {
    const page = open(telegramA, 'two-slides');
    expect(telegramA.findPosts(page.document).map((element) => telegramA.keyOf(element))).toEqual([
      '-1002000000032/7',
      '-1002000000032/8',
      '-1002000000032/9',
    ]);
    const channel = open(telegramA, 'channel-open-profile').document;
    expect(telegramA.findPosts(channel).some((element) => element.matches('.ActionMessage, .SponsoredMessage'))).toBe(
      false,
    );
  });

  test('copies that fade out, dates and joins are none', () => {
    const { document } = open(telegramK, 'basic-group-and-leaving');
    expect(telegramK.findPosts(document).map((element) => telegramK.keyOf(element))).toEqual([
      '-345678/5001',
      '-345678/5002',
      '-345678/5003',
    ]);
    const group = open(telegramK, 'group-private-arabic-ui').document;
    expect(telegramK.findPosts(group).some((element) => element.matches('.service'))).toBe(false);
  });

  test('a chat that is not active is none', () => {
    const { document } = open(telegramK, 'private-chat');
    document.querySelector('.chat')!.classList.remove('active');
    expect(telegramK.findPosts(document)).toEqual([]);
  });

  test.each([
    [telegramA, 'two-slides', [null, 'skeleton', 'empty']],
    [telegramA, 'group-arabic-ui', [null, null, null, null, null, null, null, null, null, 'unsent']],
    [telegramK, 'basic-group-and-leaving', [null, 'empty', 'skeleton']],
  ] as const)('hollow says why', (platform, name, reasons) => {
    const page = open(platform, name);
    const found = platform.findPosts(page.document);
    expect(found.map((element) => platform.hollow(element, platform.extractPost(element, page)))).toEqual(reasons);
  });

  test('a service message that is asked about says so', () => {
    const a = open(telegramA, 'channel-open-profile');
    const action = a.document.querySelector('.ActionMessage')!;
    expect(telegramA.hollow(action, telegramA.extractPost(action, a))).toBe('service');
    const k = open(telegramK, 'channel-public');
    const service = k.document.querySelector('.bubble.service[data-mid]')!;
    expect(telegramK.hollow(service, telegramK.extractPost(service, k))).toBe('service');
  });

  test('her scheduled messages are not sent yet', () => {
    const { html, expected } = fixture(telegramA, 'private-chat-minutes');
    const page = openPage(html, { ...expected, url: `${expected.url}_scheduled` });
    const [first] = telegramA.findPosts(page.document);
    expect(telegramA.hollow(first!, telegramA.extractPost(first!, page))).toBe('unsent');
    const k = open(telegramK, 'private-chat');
    k.document.querySelector('.chat')!.setAttribute('data-type', 'scheduled');
    const [bubble] = telegramK.findPosts(k.document);
    expect(telegramK.hollow(bubble!, telegramK.extractPost(bubble!, k))).toBe('unsent');
  });
});

describe('the button', () => {
  test.each([
    [telegramA, 'channel-open-profile', '.message-content-wrapper'],
    [telegramK, 'channel-public', '.bubble-content'],
  ] as const)('once per message, inside it', (platform, name, parent) => {
    const found = platform.findPosts(open(platform, name).document);
    const places = found.map((element) => ({ element, place: platform.buttonPlace(element)! }));
    expect(new Set(places.map(({ place }) => place.parent)).size).toBe(found.length);
    for (const { element, place } of places) {
      expect(place.parent.matches(parent)).toBe(true);
      expect(element.contains(place.parent)).toBe(true);
    }
  });

  test('none while a message is being sent, one as soon as it has its number', () => {
    const a = open(telegramA, 'group-arabic-ui');
    const sending = message(a, '110.000001');
    expect([telegramA.buttonPlace(sending), telegramA.keyOf(sending)]).toEqual([null, null]);
    sending.setAttribute('data-message-id', '110');
    expect(telegramA.keyOf(sending)).toBe('-1002000000032/110');
    expect(telegramA.buttonPlace(sending)).not.toBeNull();
    const k = open(telegramK, 'group-private-arabic-ui');
    const bubble = message(k, '4294967405.0001');
    expect([telegramK.buttonPlace(bubble), telegramK.keyOf(bubble)]).toEqual([null, null]);
  });
});

describe('which chat', () => {
  test('the header counts before an address that is late', () => {
    const { html, expected } = fixture(telegramA, 'group-arabic-ui');
    const page = openPage(html, { ...expected, url: 'https://web.telegram.org/a/#-1009999999999' });
    const [first] = telegramA.findPosts(page.document);
    expect(telegramA.extractPost(first!, page).container?.id).toBe('-1002000000032');
    expect(telegramA.keyOf(first!)).toBe('-1002000000032/100');
  });

  test('comments below a post are not messages of the channel in the address', () => {
    const page = open(telegramA, 'comments');
    const [first] = telegramA.findPosts(page.document);
    const post = telegramA.extractPost(first!, page);
    expect([post.container?.id, post.url]).toEqual([null, null]);
    expect(post.missing).toEqual(expect.arrayContaining(['url', 'container.id']));
  });

  test('an open profile of somebody else gives no public name', () => {
    const page = open(telegramA, 'channel-open-profile');
    page.document.querySelector('#RightColumn [data-peer-id]')!.setAttribute('data-peer-id', '700000021');
    const post = telegramA.extractPost(message(page, 221), page);
    expect([post.url, post.container?.url]).toEqual(['https://t.me/c/2000000031/221', null]);
    expect(post.missing).toContain('container.url');
  });

  test('an invite is no public name', () => {
    const page = open(telegramA, 'channel-open-profile');
    const title = page.document.querySelector('#RightColumn .icon-link')!.parentElement!.querySelector('.title')!;
    title.textContent = 'https://t.me/+AbCdEfGhIj';
    expect(telegramA.extractPost(message(page, 221), page).url).toBe('https://t.me/c/2000000031/221');
  });

  test('a name in the address of the chat that was there before is not used', () => {
    const page = open(telegramK, 'channel-public');
    page.document.querySelector('.topbar .avatar')!.setAttribute('data-peer-id', '-2000000077');
    expect(telegramK.extractPost(message(page, 4294967517), page).url).toBe('https://t.me/c/2000000031/221');
  });

  test('Web K’s profile column gives the name, beside its glyph or as a link', () => {
    const { html, expected } = fixture(telegramK, 'channel-public');
    const column = (title: string, icon: string) =>
      `<div id="column-right"><div class="profile-content"><div class="avatar" data-peer-id="-2000000031"></div><div class="row"><div class="row-title">${title}</div><span class="row-icon">${icon}</span></div></div></div></body>`;
    const url = (title: string, icon: string) => {
      const page = openPage(html.replace('</body>', column(title, icon)), {
        ...expected,
        url: 'https://web.telegram.org/k/#-2000000031',
      });
      return telegramK.extractPost(message(page, 4294967517), page).url;
    };
    expect(url('t.me/from_profile', '\ue9d1')).toBe('https://t.me/from_profile/221');
    expect(url('from_profile', '\uea92')).toBe('https://t.me/from_profile/221');
    expect(url('Baghdad', '\ue9c1')).toBe('https://t.me/c/2000000031/221');
  });

  test('her own notes say nothing about her', () => {
    const a = open(telegramA, 'saved-messages');
    const post = telegramA.extractPost(telegramA.findPosts(a.document)[0]!, a);
    expect(JSON.stringify(post)).not.toMatch(/700000099|Saved Messages/);
    const k = open(telegramK, 'private-chat');
    const icon = k.document.createElement('span');
    icon.className = 'tgico avatar-icon avatar-icon-saved_filled';
    k.document.querySelector('.topbar .avatar')!.append(icon);
    for (const element of telegramK.findPosts(k.document)) {
      const { author, container } = telegramK.extractPost(element, k);
      expect([author.id, container?.id, container?.name]).toEqual([null, null, null]);
    }
  });
});

describe('who speaks', () => {
  test('a forwarded message is by who forwarded it, and says where it came from', () => {
    for (const [platform, name, id] of [
      [telegramA, 'group-arabic-ui', 103],
      [telegramK, 'group-private-arabic-ui', 4294967399],
    ] as const) {
      const page = open(platform, name);
      const post = platform.extractPost(message(page, id), page);
      expect(post.author.name).not.toBe('صاحب الأصل');
      expect(post.quoted).toMatchObject({
        author: { name: 'صاحب الأصل', id: '700000029' },
        postedAt: '2026-11-16T17:26:40.000Z',
      });
    }
  });

  test('nobody is named on her own messages', () => {
    for (const [platform, name, id] of [
      [telegramA, 'group-arabic-ui', 108],
      [telegramK, 'group-private-arabic-ui', 4294967404],
    ] as const) {
      const page = open(platform, name);
      const post = platform.extractPost(message(page, id), page);
      expect(post.author).toEqual({ name: null, handle: null, id: null, url: null });
      expect(post.missing).not.toContain('author.name');
    }
  });

  test('the person who is answered, a bot and an original never become the author', () => {
    const page = open(telegramK, 'group-private-arabic-ui');
    page.document.querySelector('[data-mid="4294967398"] .colored-name')!.remove();
    const post = telegramK.extractPost(message(page, 4294967398), page);
    expect(post.author).toMatchObject({ id: '700000022', name: null });
    expect(telegramK.extractPost(message(page, 4294967403), page).author).toMatchObject({
      id: '700000024',
      name: null,
    });
  });
});

describe('what shows her', () => {
  test('the head of an answer to her, not of one to somebody else', () => {
    const a = open(telegramA, 'group-arabic-ui');
    const heads = (id: number) => telegramA.viewerParts(message(a, id), a).parts.map((part) => part.textContent);
    expect(heads(109)).toEqual(['المشاهدة']);
    expect(heads(102)).not.toContain('سامي المخترع');
    const k = open(telegramK, 'group-private-arabic-ui');
    expect(telegramK.viewerParts(message(k, 4294967405), k).parts.map((part) => part.className)).toEqual([
      'reply-title',
      'avatar',
    ]);
    expect(telegramK.viewerParts(message(k, 4294967398), k).parts).toEqual([]);
  });

  test('somebody with her first name does not uncover her', () => {
    const page = open(telegramA, 'group-arabic-ui');
    message(page, 100).querySelector('.sender-title')!.textContent = 'المشاهدة الثانية';
    expect(telegramA.viewerParts(message(page, 109), page).parts).toHaveLength(1);
  });

  test('faces among those who reacted or commented', () => {
    const a = open(telegramA, 'group-arabic-ui');
    expect(telegramA.viewerParts(message(a, 102), a).parts.map((part) => part.getAttribute('data-peer-id'))).toEqual([
      '700000077',
    ]);
    const k = open(telegramK, 'channel-public');
    expect(telegramK.viewerParts(message(k, 4294967517), k).parts).toHaveLength(1);
  });

  test('it is certain, also when nothing shows her', () => {
    const page = open(telegramK, 'private-chat');
    expect(telegramK.viewerParts(message(page, 6001), page)).toEqual({ certain: true, parts: [] });
  });
});

describe('media', () => {
  test('a photo that is not loaded yet is a medium without an element, and no reason to refuse', () => {
    for (const [platform, name, id] of [
      [telegramA, 'channel-open-profile', 223],
      [telegramK, 'channel-public', 4294967519],
    ] as const) {
      const page = open(platform, name);
      const element = message(page, id);
      const post = platform.extractPost(element, page);
      expect(post.media).toEqual([{ type: 'image', url: null, alt: null }]);
      expect(platform.mediaElements(element)).toEqual([null]);
      expect(platform.hollow(element, post)).toBeNull();
    }
  });

  test('pictures in the head of an answer belong to the other message', () => {
    const page = open(telegramK, 'channel-public');
    expect(telegramK.mediaElements(message(page, 4294967529))).toEqual([]);
  });

  test('an album gives its pictures in order', () => {
    const a = open(telegramA, 'channel-open-profile');
    expect(telegramA.mediaElements(message(a, 224)).map((each) => each?.getAttribute('src')?.at(-1))).toEqual([
      '2',
      '3',
    ]);
    const k = open(telegramK, 'channel-public');
    expect(telegramK.mediaElements(message(k, 4294967520)).map((each) => each?.getAttribute('src')?.at(-1))).toEqual([
      '2',
      '3',
    ]);
  });
});

describe('what she is asked about before it is kept', () => {
  const isAsked = (platform: Platform, name: string) => {
    const page = open(platform, name);
    return platform.findPosts(page.document).map((element) => platform.needsConsent!(element, page));
  };
  const only = (answers: boolean[]) => [...new Set(answers)];

  test('messages between two people, and those of a chat that is not named', () => {
    expect(only(isAsked(telegramA, 'private-chat-minutes'))).toEqual([true]);
    expect(only(isAsked(telegramK, 'private-chat'))).toEqual([true]);
    const { html, expected } = fixture(telegramA, 'two-slides');
    const page = openPage(html, { ...expected, url: 'https://web.telegram.org/a/' });
    for (const head of page.document.querySelectorAll('.MiddleHeader .ChatInfo')) head.remove();
    expect(telegramA.needsConsent!(telegramA.findPosts(page.document)[0]!, page)).toBe(true);
    const bubbles = open(telegramK, 'private-chat');
    const [bubble] = telegramK.findPosts(bubbles.document);
    bubble!.removeAttribute('data-peer-id');
    expect(telegramK.needsConsent!(bubble!, bubbles)).toBe(true);
  });

  test('not those of groups, channels, topics and comments', () => {
    for (const name of ['two-slides', 'channel-open-profile', 'topic-kinds', 'comments']) {
      expect(only(isAsked(telegramA, name)), name).toEqual([false]);
    }
    for (const name of ['kinds', 'channel-public', 'basic-group-and-leaving']) {
      expect(only(isAsked(telegramK, name)), name).toEqual([false]);
    }
  });
});

describe('a thread in Web A', () => {
  const chatAt = (hash: string) => {
    const { html, expected } = fixture(telegramA, 'comments');
    const page = openPage(html, { ...expected, url: `https://web.telegram.org/a/${hash}` });
    return telegramA.extractPost(telegramA.findPosts(page.document)[0]!, page);
  };

  test('below a post is the chat’s in the address once its first message stands on top', () => {
    expect(chatAt('#-1002000000032_57')).toMatchObject({
      container: { id: '-1002000000032' },
      url: 'https://t.me/c/2000000032/57',
    });
  });

  test('is nobody’s while the address may still be the post’s', () => {
    expect(chatAt('#-1002000000031_221')).toMatchObject({ container: { id: null }, url: null });
    expect(chatAt('#-1002000000031_56')).toMatchObject({ container: { id: null }, url: null });
  });
});

test('the general topic is in no link', () => {
  const { html, expected } = fixture(telegramA, 'topic-kinds');
  const page = openPage(html, { ...expected, url: 'https://web.telegram.org/a/#-1002000000041_1' });
  const post = telegramA.extractPost(telegramA.findPosts(page.document)[0]!, page);
  expect(post.url).toBe('https://t.me/c/2000000041/41');
});
