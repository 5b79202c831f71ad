import type { Tab } from '../../components/frame';

/** Where she is. Lives in memory only: no address of ours names a saved post. */
export type Screen =
  | { at: 'saved' }
  | { at: 'flag'; id: string }
  | { at: 'report'; id: string }
  | { at: 'sort' }
  | { at: 'add' }
  | { at: 'organisations' }
  | { at: 'pair' }
  | { at: 'deliveries' }
  | { at: 'figures' }
  | { at: 'settings' };

export function tabOf(screen: Screen): Tab {
  switch (screen.at) {
    case 'saved':
    case 'flag':
    case 'report':
    case 'sort':
    case 'add':
      return 'saved';
    case 'organisations':
    case 'pair':
      return 'organisations';
    case 'figures':
      return 'settings';
    default:
      return screen.at;
  }
}

/** One step up; null at the top of a tab. */
export function above(screen: Screen): Screen | null {
  switch (screen.at) {
    case 'flag':
    case 'sort':
    case 'add':
      return { at: 'saved' };
    case 'report':
      return { at: 'flag', id: screen.id };
    case 'pair':
      return { at: 'organisations' };
    case 'figures':
      return { at: 'settings' };
    default:
      return null;
  }
}
