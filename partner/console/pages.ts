import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { CaseRecord } from '../desk/case-record';
import { caseTitle } from '../desk/case-title';
import type { DeskList } from '../desk/desk';
import { urlList } from '../desk/export';
import { localTime } from '../desk/local-time';
import type { Outcome } from '../desk/open-envelope';
import { isRefusalReason } from '../desk/refusal-reason';
import type { Words } from './words';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export function page({ say, language, direction }: Words, content: Html | Html[]): Html {
  return html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('title')}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header>
<h1>${say('title')}</h1>
<nav>
<a href="/">${say('back')}</a> <a href="/urls">${say('urls')}</a>
<a href="/language/en" lang="en">English</a> <a href="/language/fr" lang="fr">Français</a>
<a href="/language/ar" lang="ar">العربية</a>
</nav>
</header>
<main>${content}</main>
<script src="/console.js"></script>
</body>
</html>`;
}

/** Addresses, times, counts and kinds only: what was said stays behind the case's own page. */
export function listPage(words: Words, { waiting, refused, cases }: DeskList, connected: boolean): Html {
  const { say } = words;
  const fetchForm = html`<form method="post" action="/pull"><button id="fetch">${say('fetch')}</button></form>`;
  const openAllForm = html`<form method="post" action="/open"><button id="open-all">${say('openAll', { n: waiting.length })}</button></form>`;
  return page(words, [
    html`<section>${connected ? fetchForm : ''}
<form method="post" action="/import" enctype="multipart/form-data">
<label>${say('import')} <input type="file" name="file" required></label> <button>${say('open')}</button>
</form></section>`,
    html`<section><h2>${say('waiting')}</h2>${waiting.length === 0 ? none(words) : openAllForm}
<table>${waiting.map(
      ({ id, arrivedAt }) => html`<tr><td>${say('arrived')} ${time(words, arrivedAt)} ${smallId(id)}</td>
<td><form method="post" action="/open/${id}"><button data-open="${id}">${say('open')}</button></form></td></tr>`,
    )}</table></section>`,
    html`<section><h2>${say('cases')}</h2>${cases.length === 0 ? none(words) : ''}
<table>${[...cases].reverse().map(
      (one) => html`<tr><td><a href="/cases/${one.id}">${titleOf(words, one)}</a> ${smallId(one.id)}</td>
<td>${one.purpose === 'test' ? '' : say('posts', { n: one.items.length })}</td>
<td>${say('openedAt')} ${time(words, one.openedAt)}</td></tr>`,
    )}</table></section>`,
    html`<section><h2>${say('refused')}</h2>${refused.length === 0 ? none(words) : ''}
<table>${refused.map(
      ({ id, reason, where, at }) => html`<tr><td>${say('refusedAt')} ${time(words, at)} ${smallId(id)}</td>
<td>${isRefusalReason(reason) ? words.refusal(reason) : reason}</td><td><code>${reason} <bdi>${where}</bdi></code></td></tr>`,
    )}</table></section>`,
  ]);
}

export function urlsPage(words: Words, { cases }: DeskList): Html {
  return page(words, html`<section><h2>${words.say('urls')}</h2>${urlBox(words, urlList(cases))}</section>`);
}

export function urlBox({ say }: Words, list: string): Html {
  return html`<textarea id="urls" readonly dir="ltr" spellcheck="false" aria-label="${say('urls')}">${list}</textarea>
<button type="button" data-copy="urls" data-copied="${say('copied')}">${say('copy')}</button>`;
}

export function refusedPage(words: Words, { reason, where }: Outcome & { verdict: 'refused' }): Html {
  const { say } = words;
  return page(
    words,
    html`<section class="refusal" role="alert"><h2>${say('refusedTitle')}</h2><p>${words.refusal(reason)}</p>
<dl><dt>${say('code')}</dt><dd><code>${reason}</code></dd><dt>${say('where')}</dt><dd><code><bdi>${where}</bdi></code></dd></dl>
<p>${say('nothingChanged')}</p></section>`,
  );
}

export function errorPage(words: Words, message: string): Html {
  return page(
    words,
    html`<section class="refusal" role="alert"><h2>${words.say('error')}</h2><p dir="auto">${message}</p></section>`,
  );
}

export function titleOf({ language }: Words, record: CaseRecord): Html {
  const [first = '', ...rest] = caseTitle(record, language);
  return html`<bdi>${first}</bdi>${rest.map((part) => html` · <bdi>${part}</bdi>`)}`;
}

export function time({ language }: Words, at: string): Html {
  return html`<time datetime="${at}"><bdi>${localTime(at, language)}</bdi></time>`;
}

/** For the command line; a person tells cases apart by their titles. */
export function smallId(id: string): Html {
  return html`<small><code>${id}</code></small>`;
}

function none({ say }: Words): Html {
  return html`<p>${say('none')}</p>`;
}
