// WhatsApp Web's report window: no reasons, one tick that also blocks. Invented texts.
{
  document.head.append(
    make(`<style>
    [role="dialog"] { position: fixed; z-index: 10; inset-inline: 0; inset-block-start: 20vh; inline-size: min(28rem, 94vw); box-sizing: border-box; margin: auto; background: #fff; border-radius: 12px; padding: 1rem; }
  </style>`),
  );
  const layer = document.createElement('div');
  document.body.append(layer);
  window.__close = () => layer.replaceChildren();
  window.__open = () => {
    layer.replaceChildren(
      make(
        '<div role="dialog" aria-modal="true"><h1>Report this contact?</h1><p>The last five messages go to WhatsApp.</p><div><input type="checkbox" id="additional-action-checkbox"> <label for="additional-action-checkbox">Block contact and clear chat</label></div><button type="button" class="no">Cancel</button> <button type="button" class="ok">Report</button></div>',
      ),
    );
    layer.querySelector('.no').addEventListener('click', window.__close);
    layer.querySelector('.ok').addEventListener('click', () => {
      window.__submitted += 1;
      window.__close();
    });
  };
  window.__again = window.__open;
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-icon="down-context"]')) window.__open();
  });
}
