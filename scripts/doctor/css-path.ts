const naming = ['data-testid', 'data-ad-rendering-role', 'data-pre-plain-text', 'role', 'name', 'datetime'] as const;
const mostSteps = 12;

/** A short selector that means this element alone below `root`: names first, places where there are none. */
export function cssPath(element: Element, root: ParentNode): string {
  const steps: string[] = [];
  for (
    let step: Element | null = element;
    step && step !== root && steps.length < mostSteps;
    step = step.parentElement
  ) {
    const names = namesOf(step);
    for (const name of [...names, placed(step, names[0] ?? step.localName)]) {
      const path = [name, ...steps].join(' > ');
      if (isOnly(path, element, root)) return path;
      // A named ancestor need not be the parent.
      const loose = [name, ...steps.slice(-1)].join(' ');
      if (steps.length > 1 && isOnly(loose, element, root)) return loose;
    }
    steps.unshift(placed(step, names[0] ?? step.localName));
  }
  return steps.join(' > ');
}

function isOnly(path: string, element: Element, root: ParentNode): boolean {
  const found = root.querySelectorAll(path);
  return found.length === 1 && found[0] === element;
}

function namesOf(element: Element): string[] {
  const attributes = naming.flatMap((attribute) => {
    const value = element.getAttribute(attribute);
    return value === null || value === '' || value.length > 60 ? [] : [`[${attribute}="${CSS.escape(value)}"]`];
  });
  const classes = [...element.classList].slice(0, 3).map((name) => `.${CSS.escape(name)}`);
  const id = element.id === '' || element.id.length > 40 ? [] : [`#${CSS.escape(element.id)}`];
  return [...attributes, ...classes, ...id].map((name) => element.localName + name);
}

function placed(element: Element, name: string): string {
  const same = Array.from(element.parentElement?.children ?? []).filter((each) => each.localName === element.localName);
  return same.length < 2 ? name : `${name}:nth-of-type(${same.indexOf(element) + 1})`;
}
