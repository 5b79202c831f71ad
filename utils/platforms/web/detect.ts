import { platformAt } from '../shared/hosts';
import { webUrl } from '../shared/urls';

/** Every page of the open web on which no other adapter speaks. */
export function isWebPage(address: string): boolean {
  const url = webUrl(address);
  if (url === null || !url.hostname.includes('.')) return false;
  return platformAt(url.hostname.toLowerCase()) === 'web';
}
