// Web K's report popup: tabs that stay in the page, a comment in a box that can be edited. Invented texts; attributes and
// structure as there.
{
  document.head.append(
    make(`<style>
    .popup { position: fixed; inset: 0; z-index: 10; display: grid; place-items: center; background: #0006; }
    .popup-container { inline-size: min(26rem, 94vw); background: #fff; border-radius: 12px; padding: .5rem; }
    .popup .row { padding: .7rem; cursor: pointer; }
    .popup .tabs-tab:not(.active) { display: none; }
    .popup .input-field-input { border: 1px solid #aaa; min-block-size: 3rem; border-radius: 8px; }
  </style>`),
  );
  let at = [];
  const rows = (name) =>
    `<div class="popup-report-ad-tab-options">${tree[name].map((text) => `<div class="rp row no-subtitle row-clickable"><div dir="auto" class="row-title">${text}</div></div>`).join('')}</div>`;
  const tab = (content, active) =>
    `<div class="sidebar-left-section-container popup-report-ad-tab tabs-tab${active ? ' active' : ''}">${content}</div>`;
  function draw() {
    document.querySelector('.popup')?.remove();
    const last =
      at.length === 2
        ? '<div class="input-field"><div class="input-field-input" contenteditable="true" dir="auto"></div></div><button class="popup-report-ad-send-button">Send</button>'
        : rows(at[0] ?? '');
    const popup = make(
      `<div class="popup popup-report-ad active"><div class="popup-container"><div class="popup-header"><button class="btn-icon popup-close"><div class="animated-close-icon${at.length > 0 ? ' state-back' : ''}">×</div></button></div><div class="popup-body"><div class="popup-report-ad-tabs tabs-container">${at.length > 0 ? tab(rows(''), false) : ''}${tab(last, true)}</div></div></div></div>`,
    );
    document.body.append(popup);
    for (const row of popup.querySelectorAll('.tabs-tab.active .row'))
      row.addEventListener('click', () => {
        at = [...at, row.textContent];
        if (at.length === 1 && at[0] !== 'Personal data') send();
        else draw();
      });
    popup.querySelector('.popup-report-ad-send-button')?.addEventListener('click', send);
    popup.querySelector('.popup-close').addEventListener('click', () => {
      if (at.length === 0) return popup.remove();
      at = at.slice(0, -1);
      draw();
    });
  }
  function send() {
    window.__submitted += 1;
    document.querySelector('.popup').remove();
  }
  window.__again = draw;
  window.__open = () => {
    at = [];
    draw();
  };
  onReport('.bubble[data-mid]', '<div class="btn-menu-item" role="menuitem">Report</div>', window.__open);
}
