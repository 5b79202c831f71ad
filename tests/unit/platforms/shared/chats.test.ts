import { describe, expect, test } from 'vitest';
import { isOfChats } from '../../../../utils/platforms/shared/chats';

describe('private conversations', () => {
  test.each([
    ...['https://x.com/messages/1-2', 'https://x.com/i/chat/1', 'https://x.com./messages', 'https://x.com/Messages/1'],
    ...['https://twitter.com//messages/compose', 'https://x.com/%6Dessages/1', 'https://bsky.app/messages/1'],
    ...['https://www.facebook.com/messages/e2ee/t/1', 'https://m.facebook.com/messages/read/'],
    ...['https://mbasic.facebook.com/messages/', 'https://www.facebook.com/message_requests'],
    ...['https://business.facebook.com/latest/inbox/all', 'https://business.facebook.com/inbox'],
    ...['https://www.facebook.com/invented.page/inbox/', 'https://www.facebook.com/marketplace/inbox'],
    ...['https://m.facebook.com/direct_inbox', 'https://www.facebook.com/marketplace/t/1'],
    ...['https://www.facebook.com/groups/1/chats/2', 'https://www.facebook.com/dating/messages/1'],
    ...['https://www.instagram.com/direct/t/1', 'https://web.telegram.org/k/#@a', 'https://faq.whatsapp.com/a'],
    ...['https://discord.com/channels/@me', 'https://app.slack.com/client/T', 'https://app.wire.com/'],
    ...[
      'https://outlook.live.com/mail/0/',
      'https://outlook.office365.com/mail',
      'https://outlook.cloud.microsoft/mail',
    ],
    ...['https://teams.cloud.microsoft/', 'https://teams.microsoft.com/v2/', 'https://www.icloud.com/mail'],
    ...[
      'https://mail.yandex.com/',
      'https://mail.yandex.com.tr/',
      'https://mail.yandex.ru/',
      'https://mail.zoho.com/zm',
    ],
    ...['https://mail.zoho.com.au/', 'https://e.mail.ru/inbox', 'https://app.tuta.com/mail'],
    ...[
      'https://mail.tutanota.com/',
      'https://mail.proton.me/u/0',
      'https://mail.protonmail.com/',
      'https://mail.aol.com/',
    ],
  ])('%s', (url) => {
    expect(isOfChats(url)).toBe(true);
  });
});

describe('what everybody may read', () => {
  test.each([
    ...[
      'https://x.com/messages_of_hope',
      'https://x.com/ann_ex/status/1',
      'https://x.com/%E0%A4%A',
      'https://x.com/a%',
    ],
    ...['https://www.facebook.com/inbox.magazine', 'https://www.facebook.com/invented.page/posts/inbox'],
    ...['https://www.facebook.com/groups/1/posts/2', 'https://www.facebook.com/groups/chats'],
    ...['https://www.icloud.com/photos', 'https://www.icloud.com/mailing', 'https://bsky.app/profile/a.example/post/1'],
    ...[
      'https://yandex.com/news',
      'https://news.mail.ru/politics/1',
      'https://www.zoho.com/mail/',
      'https://tuta.com/blog',
    ],
    ...['https://mail.yandex.com.evil.example/', 'https://outlook.cloud.microsoft.example/', 'not an address'],
  ])('%s', (url) => {
    expect(isOfChats(url)).toBe(false);
  });
});
