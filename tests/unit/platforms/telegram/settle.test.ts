// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { telegramA } from '../../../../utils/platforms/telegram-a';
import { fixture, openPage } from '../fixture';

const open = () => {
  const { html, expected } = fixture(telegramA, 'private-chat-minutes');
  const page = openPage(html, expected);
  const [, element] = telegramA.findPosts(page.document);
  return { page, element: element!, time: element!.querySelector('.message-time')! };
};

test('the pointer’s arrival brings the second', async () => {
  const { page, element, time } = open();
  time.addEventListener('mouseenter', () => {
    page.document.defaultView!.setTimeout(() => time.setAttribute('title', '18 nov. 2026, 07:05:09'), 5);
  });
  expect(telegramA.extractPost(element, page).postedAtPrecision).toBe('minute');
  await telegramA.settle!(element);
  const post = telegramA.extractPost(element, page);
  expect([post.postedAt, post.postedAtPrecision]).toEqual(['2026-11-18T06:05:09.000Z', 'second']);
});

test('a page that does not answer is not waited for without end', async () => {
  const { page, element } = open();
  await telegramA.settle!(element);
  expect(telegramA.extractPost(element, page).postedAtPrecision).toBe('minute');
});

test('a time that is there already is left alone, and nothing but `mouseenter` is ever sent', async () => {
  const { page, element, time } = open();
  const seen: string[] = [];
  for (const type of ['mouseenter', 'mouseover', 'mousemove', 'pointerenter', 'pointerover', 'mousedown', 'click'])
    page.document.addEventListener(type, (event) => seen.push(event.type), true);
  await telegramA.settle!(element);
  expect(seen).toEqual(['mouseenter']);
  time.setAttribute('title', '18 nov. 2026, 07:05:09');
  await telegramA.settle!(element);
  expect(seen).toEqual(['mouseenter']);
});

test('a neighbour of the same day tells the day when the label does not', () => {
  const { page } = open();
  const group = page.document.querySelectorAll('.message-date-group')[1]!;
  group.querySelector('.sticky-date span')!.textContent = 'Hier';
  const [, , third] = telegramA.findPosts(page.document);
  expect(telegramA.extractPost(third!, page).postedAt).toBeNull();
  group.querySelectorAll('.message-time')[0]!.setAttribute('title', '18 nov. 2026, 07:05:09');
  const post = telegramA.extractPost(third!, page);
  expect([post.postedAt, post.postedAtPrecision]).toEqual(['2026-11-18T06:16:00.000Z', 'minute']);
});

test('one file of all adapters makes an event', () => {
  const folder = path.resolve('utils/platforms');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const making = files.filter((file) =>
    /dispatchEvent|new \w*\.?\w*Event\(/.test(readFileSync(path.join(folder, file), 'utf8')),
  );
  expect(making).toEqual(['telegram-a/settle.ts']);
  expect(files.length).toBeGreaterThan(50);
});
