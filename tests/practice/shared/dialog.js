/** One element from its markup. */
window.make = (html) => {
  const box = document.createElement('template');
  box.innerHTML = html.trim();
  return box.content.firstElementChild;
};
