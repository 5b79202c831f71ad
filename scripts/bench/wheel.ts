/** For the page: a turn of the wheel at the end of a list, on which the stand-ins for Telegram make the next messages. */
export function atEnd(list: string, direction: 1 | -1): string {
  const place = direction === 1 ? 'list.scrollHeight' : '0';
  return `{ const list = document.querySelector('${list}'); list.scrollTop = ${place}; list.dispatchEvent(new WheelEvent('wheel', { deltaY: ${direction * 900} })); }`;
}
