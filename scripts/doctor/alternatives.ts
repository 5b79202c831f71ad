/** The alternatives of a selector list: split at its own commas, not at those inside `:is(…)`, `[…]` or quotes. */
export function alternativesOf(list: string): string[] {
  const found = [''];
  let depth = 0;
  let quote: string | null = null;
  for (const [index, sign] of [...list].entries()) {
    const isEscaped = [...list][index - 1] === '\\';
    if (quote !== null) quote = sign === quote && !isEscaped ? null : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) depth -= 1;
    if (sign === ',' && depth === 0 && quote === null) found.push('');
    else found.push(found.pop()! + sign);
  }
  return found.map((each) => each.trim()).filter((each) => each !== '');
}
