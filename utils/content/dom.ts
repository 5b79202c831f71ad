// A form's named fields hide its own properties (`<input name="attributes">`), so everything is read through prototypes.
function getter<T>(owner: object, name: string): (of: Node) => T {
  const get = Object.getOwnPropertyDescriptor(owner, name)?.get;
  if (get === undefined) throw new Error(`no ${name}`);
  return (of) => get.call(of) as T;
}

export interface Dom {
  type(of: Node): number;
  text(of: Node): string;
  rect(of: Element): DOMRect;
  firstChild(of: Node): Node | null;
  nextSibling(of: Node): Node | null;
  tag(of: Node): string;
  attribute(of: Element, name: string): string | null;
}

/** Readers that markup cannot clobber. */
export function unclobbered(window: Window & typeof globalThis): Dom {
  const tag = getter<string>(window.Element.prototype, 'localName');
  return {
    type: getter(window.Node.prototype, 'nodeType'),
    text: (of) => (of as Text).data,
    rect: (of) => window.Element.prototype.getBoundingClientRect.call(of),
    firstChild: getter(window.Node.prototype, 'firstChild'),
    nextSibling: getter(window.Node.prototype, 'nextSibling'),
    tag: (of) => tag(of).toLowerCase(),
    attribute: (of, name) => window.Element.prototype.getAttribute.call(of, name),
  };
}

export function childrenOf(dom: Dom, node: Node): Node[] {
  const children: Node[] = [];
  for (let child = dom.firstChild(node); child !== null; child = dom.nextSibling(child)) children.push(child);
  return children;
}
