import type { ComponentChildren } from 'preact';

/** `problem` interrupts a screen reader, the others wait for a pause. */
export function Notice({
  kind,
  children,
}: {
  kind: 'good' | 'plain' | 'care' | 'problem';
  children: ComponentChildren;
}) {
  return (
    <div class={`notice notice-${kind}`} role={kind === 'problem' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
