// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { whatsapp } from '../../../../utils/platforms/whatsapp';
import { fixture, openPage, readPosts } from '../fixture';

function open(name: string) {
  const { html, expected } = fixture(whatsapp, name);
  return openPage(html, expected);
}
const message = (page: { document: Document }, id: string) => page.document.querySelector(`#main [data-id$="${id}"]`)!;

describe('a deleted message is not kept, and its sentence is nobody’s words', () => {
  const why = (page: ReturnType<typeof open>, id: string) => {
    const element = message(page, id);
    return whatsapp.hollow(element, whatsapp.extractPost(element, page));
  };

  test.each([
    ['the icon of who received it', '6002'],
    ['a name of its own', '6003'],
    ['the title of an icon', '6004'],
    ['an icon, though the sentence has the box of words', '6005'],
    ['nothing but the sentence outside of the box of words', '6006'],
    ['the same, with the name of who deleted it in it', '6007'],
    ['the icon of who sent it', '6008'],
    ['nothing, and it was her own', '6009'],
  ])('with %s', (_, id) => {
    expect(why(open('deleted-arabic-ui'), id)).toBe('unavailable');
  });

  test('somebody who writes that sentence has written it', () => {
    const page = open('deleted-arabic-ui');
    expect(why(page, '6001')).toBeNull();
    expect(readPosts(whatsapp, page)[0]).toMatchObject({ text: 'تم حذف هذه الرسالة', author: { name: 'سامر مخترع' } });
  });

  test('in a build in which no message has such a box, words are words', () => {
    const page = open('deleted-arabic-ui');
    for (const box of page.document.querySelectorAll('[data-pre-plain-text]')) {
      box.removeAttribute('data-pre-plain-text');
    }
    expect([why(page, '6001'), why(page, '6002')]).toEqual([null, 'unavailable']);
  });

  test('an answer to one keeps who wrote it and not the sentence', () => {
    const page = open('deleted-arabic-ui');
    const { text, quoted } = whatsapp.extractPost(message(page, '6010'), page);
    expect(text).toBe('رأيتها قبل أن تُحذف');
    expect(quoted).toMatchObject({ author: { name: 'هدى مخترعة' }, text: null });
    expect(quoted!.missing).toContain('text');
  });
});

describe('every kind is a record of what it shows', () => {
  const page = open('kinds-of-media-and-places');
  const read = (id: string) => whatsapp.extractPost(message(page, id), page);
  const kindsOf = (id: string) => read(id).media.map(({ type }) => type);

  test('a picture and a document with words under them have both', () => {
    expect([read('4001').text, kindsOf('4001')]).toEqual(['the door of her house', ['image']]);
    expect([read('4003').text, kindsOf('4003')]).toEqual(['the whole list', ['file']]);
    expect(kindsOf('4002')).toEqual(['gif']);
  });

  test('a place is its link; nothing else is known of it, and that is said', () => {
    expect(read('4004')).toMatchObject({ text: null, links: ['https://maps.example.org/?q=33.5%2C36.3'] });
    for (const id of ['4004', '4005', '4006', '4009', '4013']) expect(read(id).missing, id).toContain('text');
  });

  test('the title of a linked page and a quoted picture are not the message’s own', () => {
    expect(read('4008')).toMatchObject({ text: 'read https://example.org/her', media: [] });
    expect(read('4010')).toMatchObject({
      text: 'that is her',
      media: [],
      quoted: { author: { name: 'Sana Invented' } },
    });
  });

  test('forwarded is marked; her own picture, voice and poll name nobody', () => {
    expect(read('4007').matched.forwarded).toBeDefined();
    for (const id of ['4011', '4012', '4013']) expect(read(id).author, id).toMatchObject({ name: null, handle: null });
    expect([kindsOf('4011'), kindsOf('4012')]).toEqual([['image'], ['audio']]);
  });

  test('lines about encryption, joins and days are no messages', () => {
    const ids = whatsapp.findPosts(page.document).map((each) => each.getAttribute('data-id')!);
    expect(ids.filter((id) => id.includes('0050'))).toEqual([]);
    expect(ids).toHaveLength(13);
  });
});
