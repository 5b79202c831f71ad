/** What an element shows is what its address says; the page can give the same element another one at any await. */
export function addressOf(element: Element): string {
  return (element as HTMLImageElement).currentSrc || element.getAttribute('src') || '';
}

/** Whether it still shows what it showed when `address` was read. A drawing has no address: there only leaving is seen. */
export function showsStill(element: Element, address: string): boolean {
  return element.isConnected && addressOf(element) === address;
}
