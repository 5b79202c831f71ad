import { visibleName, visibleText } from './visible-text';

/** Somebody else's words, kept apart from ours in direction and look. */
export function Quoted({ text, label }: { text: string; label: string }) {
  return (
    <blockquote class="quoted" dir="auto" aria-label={label}>
      {visibleText(text)}
    </blockquote>
  );
}

export function Name({ name }: { name: string }) {
  return <bdi class="name">{visibleName(name)}</bdi>;
}

/** Addresses, hashes and codes read from left to right in every language. */
export function Code({ children }: { children: string }) {
  return (
    <bdi class="code" dir="ltr">
      {visibleName(children)}
    </bdi>
  );
}
