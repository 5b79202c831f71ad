import { type PostAddress, postAddress } from '../facebook/addresses';
import { isMobile } from '../facebook/detect';
import { webUrl } from '../shared/urls';

/** The post whose own page this is. Photos, reels and lists of posts are none: whose words stand there, nothing tells. */
export function permalink(address: string): PostAddress | null {
  const url = webUrl(address);
  if (url === null || !isMobile(url)) return null;
  const isPost = /^\/(story|permalink)\.php$|^\/groups\/[^/]+\/(posts|permalink)\/|^\/[^/]+\/posts\//.test(
    url.pathname,
  );
  return isPost ? postAddress(address) : null;
}
