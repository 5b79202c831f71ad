// Web A's report modal: lists from a server, slides that stay in the page, a comment of 512 characters, a leaf that sends at
// once. Invented texts; attributes and structure as there.
{
  document.head.append(
    make(`<style>
    .Modal { position: fixed; inset: 0; z-index: 10; display: grid; place-items: center; background: #0006; }
    .modal-dialog { inline-size: min(26rem, 94vw); background: #fff; border-radius: 12px; padding: .5rem; }
    .Modal .ListItem-button { padding: .7rem; display: flex; justify-content: space-between; cursor: pointer; }
    .Modal .Transition_slide-inactive { display: none; }
    .Modal textarea { inline-size: 100%; box-sizing: border-box; }
    .Modal .icon::after { content: "›"; }
  </style>`),
  );
  const portals = document.getElementById('portals');
  let at = [];
  const head = () => (at.length === 0 ? '<i class="icon icon-close"></i>' : '<i class="icon icon-arrow-left"></i>');
  const list = (name) =>
    tree[name]
      .map(
        (text) =>
          `<div class="ListItem narrow"><div class="ListItem-button" role="button" tabindex="0"><div>${text}</div><button type="button" class="Button disabled non-interactive"><i class="icon icon-next" aria-hidden="true"></i></button></div></div>`,
      )
      .join('');
  function draw() {
    const comment = at.length === 2;
    const slides = comment
      ? `<div class="Transition_slide Transition_slide-inactive">${list('Personal data')}</div><div class="Transition_slide Transition_slide-active"><div class="input-group with-label"><textarea class="form-control" id="option" dir="auto" maxlength="512"></textarea></div><button type="button" class="Button default primary">Send</button></div>`
      : `${at.length === 1 ? `<div class="Transition_slide Transition_slide-inactive">${list('')}</div>` : ''}<div class="Transition_slide Transition_slide-active">${list(at[0] ?? '')}</div>`;
    portals.replaceChildren(
      make(
        `<div class="Modal shown open" tabindex="-1" role="dialog"><div class="modal-dialog"><div class="modal-header-condensed"><button type="button" class="Button round" aria-label="Back">${head()}</button></div><div class="modal-content"><div class="Transition">${slides}</div></div></div></div>`,
      ),
    );
    for (const row of portals.querySelectorAll('.Transition_slide-active .ListItem-button'))
      row.addEventListener('click', () => {
        at = [...at, row.textContent];
        if (at.length === 1 && at[0] !== 'Personal data') send();
        else draw();
      });
    portals.querySelector('.modal-header-condensed .Button').addEventListener('click', () => {
      if (at.length === 0) return portals.replaceChildren();
      at = at.slice(0, -1);
      draw();
    });
    portals.querySelector('.primary')?.addEventListener('click', send);
  }
  function send() {
    window.__submitted += 1;
    portals.replaceChildren();
  }
  window.__again = draw;
  window.__open = () => {
    at = [];
    draw();
  };
  onReport(
    '.Message',
    '<div class="MenuItem" role="menuitem"><i class="icon icon-flag"></i>Report</div>',
    window.__open,
  );
}
