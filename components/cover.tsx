import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { flags } from '../utils/i18n/flags';
import { Icon } from './icon';
import { useTexts } from './language';

interface CoverProps {
  /** What lies behind, in a word she chose or a neutral one; read before anything is shown. */
  label: string;
  open: boolean;
  onOpen: (open: boolean) => void;
  children: (covered: boolean) => ComponentChildren;
}

/**
 * Covered until she looks: hold (pointer, Space or Enter) shows it while held, "Keep open" until she covers it again.
 * `children` gets whether it is covered, so that words are not in the page at all while they are.
 */
export function Cover({ label, open, onOpen, children }: CoverProps) {
  const text = useTexts(flags);
  const [held, setHeld] = useState(false);
  const release = () => setHeld(false);
  const covered = !open && !held;
  return (
    <section class={covered ? 'cover cover-on' : 'cover'} aria-label={label}>
      <div class="cover-bar">
        <span class="cover-label">
          <Icon name="eye" />
          {label}
        </span>
        <span class="row">
          {!open && (
            <button
              type="button"
              class="button button-plain"
              onPointerDown={() => setHeld(true)}
              onPointerUp={release}
              onPointerLeave={release}
              onPointerCancel={release}
              onBlur={release}
              onKeyDown={(event) => {
                if (event.key === ' ' || event.key === 'Enter') setHeld(true);
              }}
              onKeyUp={release}
              onContextMenu={(event) => event.preventDefault()}
            >
              {text('hold')}
            </button>
          )}
          <button type="button" class="button button-quiet" aria-pressed={open} onClick={() => onOpen(!open)}>
            {open ? text('coverAgain') : text('keepOpen')}
          </button>
        </span>
      </div>
      <div class="cover-content">{children(covered)}</div>
    </section>
  );
}
