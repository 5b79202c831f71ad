import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

interface ButtonProps {
  children: ComponentChildren;
  onPress: () => void;
  look?: 'main' | 'plain' | 'quiet' | 'grave';
  icon?: IconName;
  disabled?: boolean;
  /** Says more than the visible text to a screen reader; must contain it. */
  label?: string;
  expanded?: boolean;
}

export function Button({ children, onPress, look = 'plain', icon, disabled = false, label, expanded }: ButtonProps) {
  return (
    <button
      type="button"
      class={`button button-${look}`}
      disabled={disabled}
      aria-label={label}
      aria-expanded={expanded}
      onClick={onPress}
    >
      {icon !== undefined && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}
