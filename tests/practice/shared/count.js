// Every practice page counts: presses on something that acts, and sendings. Nothing on these pages leaves the computer.
window.__submitted = 0;
window.__presses = 0;
addEventListener(
  'click',
  (event) => {
    if (
      event.target instanceof Element &&
      event.target.closest('button, [role="button"], [type="radio"], [type="checkbox"], .row-clickable')
    )
      window.__presses += 1;
  },
  true,
);
addEventListener('submit', (event) => {
  event.preventDefault();
  window.__submitted += 1;
});
