import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { common } from '../utils/i18n/common';
import { Icon } from './icon';
import { useTexts } from './language';

export type Tab = 'saved' | 'organisations' | 'deliveries' | 'settings';
const tabs: readonly Tab[] = ['saved', 'organisations', 'deliveries', 'settings'];

/** Around every screen: name, way back, and the way out. `tab: null` while there is nothing to go to. */
export function Frame(props: {
  tab: Tab | null;
  onTab: (tab: Tab) => void;
  onBack: (() => void) | null;
  onLeave: () => void;
  children: ComponentChildren;
  footer?: ComponentChildren;
}) {
  const text = useTexts(common);
  return (
    <div class="frame">
      <header class="top">
        <div class="top-line">
          {props.onBack === null ? (
            <span class="brand">
              <Icon name="mark" />
              Athar
            </span>
          ) : (
            <button type="button" class="button button-quiet" onClick={props.onBack}>
              <Icon name="back" />
              <span>{text('back')}</span>
            </button>
          )}
          <button type="button" class="button button-quiet" title={text('leaveHint')} onClick={props.onLeave}>
            <Icon name="leave" />
            <span>{text('leave')}</span>
          </button>
        </div>
        {props.tab !== null && (
          <nav class="tabs" aria-label={text('pages')}>
            {tabs.map((tab) => (
              <button
                key={tab}
                type="button"
                class="tab"
                aria-current={tab === props.tab ? 'page' : undefined}
                onClick={() => props.onTab(tab)}
              >
                <Icon name={tab} />
                <span>{text(tab)}</span>
              </button>
            ))}
          </nav>
        )}
      </header>
      <main class="main">{props.children}</main>
      {props.footer}
    </div>
  );
}

/** The heading of a screen takes the focus when the screen changes, so that a keyboard or a screen reader follows. */
export function Title({ children, focus = true }: { children: ComponentChildren; focus?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
