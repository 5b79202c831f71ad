import { visibleText } from './visible-text';

// An address, or the name of an account that is no part of one; the stop of the sentence belongs to neither.
const leftToRight = /(https?:\/\/[\x21-\x7e]*[\w/]|(?<![\w.-])@\w(?:[\w.-]*\w)?)/;

/**
 * A text as it will be sent, only to be read: addresses and account names are isolated by elements, never by characters,
 * which would be sent along. In Arabic the sign of "@name" would else stand at its end.
 */
export function PreviewText({ text }: { text: string }) {
  return visibleText(text)
    .split(leftToRight)
    .map((part, place) =>
      place % 2 === 0 ? (
        part
      ) : (
        <bdi key={place} dir="ltr">
          {part}
        </bdi>
      ),
    );
}
