// Choices as a server might word them, for both clients. Only one leads on to a comment; every other last choice sends at once.
window.tree = {
  '': ["I don't like it", 'Violence', 'Illegal adult content', 'Personal data', 'Scam or spam', 'Other'],
  'Personal data': ['Private images', 'Phone number', 'Other'],
};
/** What the menu of a message has: a right-click brings it. */
window.onReport = (selector, entry, open) => {
  document.addEventListener('contextmenu', (event) => {
    if (!(event.target instanceof Element) || event.target.closest(selector) === null) return;
    event.preventDefault();
    const menu = make(
      `<div class="practice-menu" role="menu" style="position:fixed;z-index:5;background:#fff;padding:8px;border-radius:8px">${entry}</div>`,
    );
    menu.style.left = `${event.clientX}px`;
    menu.style.top = `${event.clientY}px`;
    menu.addEventListener('click', () => {
      menu.remove();
      open();
    });
    document.body.append(menu);
  });
};
