// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { exactCount } from '../../../../utils/platforms/shared/telegram-counts';
import {
  channelNumber,
  markedPeer,
  messageIdOf,
  messageLink,
  nameInLink,
  publicName,
} from '../../../../utils/platforms/shared/telegram-ids';
import { idsOf, peerBeside, placeIn } from '../../../../utils/platforms/telegram-k/ids';
import { elementOf } from '../fixture';

test('a message has a whole, positive number of 31 bits', () => {
  expect(messageIdOf('221')).toBe('221');
  for (const text of [
    '110.000001',
    '0',
    '-5',
    '1e3',
    '0221',
    '2147483648',
    '9'.repeat(20),
    ' 221',
    'javascript:1',
    '',
    null,
  ])
    expect(messageIdOf(text), String(text)).toBeNull();
});

test('a peer is a marked id', () => {
  expect(markedPeer('-1002000000031')).toBe('-1002000000031');
  for (const text of ['0', '--1', '1.5', '+1', 'abc', '1'.repeat(30), null]) expect(markedPeer(text)).toBeNull();
  expect(channelNumber('-1002000000031')).toBe('2000000031');
  expect(channelNumber('-1000000000005')).toBe('5');
  // A basic group of ten digits is no channel.
  for (const peer of ['-1001234567', '-345678', '700000021', null]) expect(channelNumber(peer)).toBeNull();
});

test('a link needs a channel and a number, and says who may open it', () => {
  const chat = '-1002000000031';
  expect(messageLink({ chat, username: 'invented', id: '7' })).toBe('https://t.me/invented/7');
  expect(messageLink({ chat, username: null, id: '7' })).toBe('https://t.me/c/2000000031/7');
  expect(messageLink({ chat, username: 'invented', id: null })).toBeNull();
  expect(messageLink({ chat: '700000021', username: 'sami', id: '7' })).toBeNull();
  expect(messageLink({ chat: '-345678', username: null, id: '7' })).toBeNull();
});

test.each([
  ['https://t.me/invented', 'invented'],
  ['t.me/invented/', 'invented'],
  ['http://T.me/Invented_2', 'Invented_2'],
  ['https://t.me/+AbCdEf', null],
  ['https://t.me/joinchat/AbCdEf', null],
  ['https://t.me.evil.example/invented', null],
  ['https://evil.example/t.me/invented', null],
  ['javascript:t.me/invented', null],
  ['t.me/inv\u202eented', null],
])('%j names %j', (link, name) => {
  expect(nameInLink(link)).toBe(name);
});

test('a public name is ASCII, begins with a letter and has four letters', () => {
  expect(publicName('@Sami_2')).toBe('Sami_2');
  for (const text of ['abc', '1abcd', 'саmi_x', 'a b c d', 'x'.repeat(40), '@', ''])
    expect(publicName(text)).toBeNull();
});

const bubble = (mid: string, peer: string) => idsOf(elementOf(`<div data-mid="${mid}" data-peer-id="${peer}"></div>`));

test('Web K’s two conventions become the marked ones', () => {
  expect(bubble('4294967517', '-2000000031')).toEqual({ id: '221', bare: '-2000000031', chat: '-1002000000031' });
  expect(bubble('5001', '-345678')).toEqual({ id: '5001', bare: '-345678', chat: '-345678' });
  expect(bubble('6001', '700000021')).toEqual({ id: '6001', bare: '700000021', chat: '700000021' });
  expect(bubble('4294967517', '-5')).toMatchObject({ chat: '-1000000000005' });
});

test.each(['4294967405.0001', '-7', '', 'NaN', '1e9', '4294967296', '0x10', '9'.repeat(16)])(
  'mid %j is no number of a message',
  (mid) => {
    expect(bubble(mid, '-2000000031').id).toBeNull();
  },
);

test('a peer beside a message is a channel, a person, or the chat itself', () => {
  const [inChannel, inBasic] = [bubble('4294967517', '-2000000031'), bubble('5001', '-345678')];
  expect(peerBeside('-2000000039', inChannel)).toBe('-1002000000039');
  expect(peerBeside('700000021', inChannel)).toBe('700000021');
  expect(peerBeside('-345678', inBasic)).toBe('-345678');
  for (const peer of ['0', 'x', '', null]) expect(peerBeside(peer, inChannel)).toBeNull();
});

test('where something was first written', () => {
  expect(placeIn('-2000000039_4294971617')).toEqual({ peer: '-1002000000039', id: '4321' });
  for (const text of ['-2000000039_', '_4321', '-2000000039_4321.5', 'a_b', '1_2_3', null])
    expect(placeIn(text)).toBeNull();
});

test.each([
  ['Views: 15,234', 15_234],
  ['Vues : 15\u202f234', 15_234],
  ['Aufrufe: 15.234', 15_234],
  ['المشاهدات: ١٥٬٢٣٤', 15_234],
  ['दृश्य: 1,52,340', 152_340],
  ['Views: 7', 7],
  ['14', 14],
  ['15.2K', null],
  ['2.843K', null],
  ['12 of 15', null],
  ['none', null],
  [null, null],
])('%j counts %j', (label, count) => {
  expect(exactCount(label)).toBe(count);
});
