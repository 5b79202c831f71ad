// What the practice forms have in common. `practice_` parameters: wall (nobody is logged in), rename, twice, lost,
// limit=N (of the long text), language=ar.
{
  const asked = new URL(location.href).searchParams;
  const has = (what) => asked.has(`practice_${what}`);
  const arabic = asked.get('practice_language') === 'ar';
  const say = (english, other) => (arabic ? other : english);
  const limit = (usual) => Number(asked.get('practice_limit') ?? usual);
  document.documentElement.lang = say('en', 'ar');
  document.documentElement.dir = say('ltr', 'rtl');

  // As React does it: its own property on the element shadows the native one and remembers what it wrote. An `input`
  // event counts as typing only when the native value differs from that memory; anything else is put back at once.
  function control(field) {
    const native = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
    let tracked = native.get.call(field);
    let state = tracked;
    Object.defineProperty(field, 'value', {
      configurable: true,
      get() {
        return native.get.call(field);
      },
      set(next) {
        tracked = String(next);
        native.set.call(field, next);
      },
    });
    field.addEventListener('input', () => {
      const next = native.get.call(field);
      if (next !== tracked) {
        tracked = next;
        state = next;
      }
      native.set.call(field, state);
    });
    // A render puts the state back: what was set without an event is gone.
    setInterval(() => {
      if (native.get.call(field) !== state) {
        native.set.call(field, state);
        tracked = state;
      }
    }, 20);
  }

  let fields = 0;
  /** Builds one labelled field, controlled unless it takes a file. */
  function field(name, text, { tag = 'input', type = 'text', max = 0, id = `f${++fields}` } = {}) {
    const box = document.createElement('div');
    box.className = 'field';
    const label = document.createElement('label');
    const input = document.createElement(tag);
    if (tag === 'input') input.type = type;
    input.name = name;
    input.id = id;
    input.autocomplete = 'off';
    if (max > 0) input.maxLength = max;
    label.htmlFor = id;
    label.textContent = text;
    box.append(label, input);
    if (type !== 'file') control(input);
    return box;
  }
  /** The long text, as often as this form is to have it. */
  const once = (build) => (has('lost') ? [] : has('twice') ? [build(), build()] : [build()]);
  function write(texts) {
    for (const [id, text] of Object.entries(texts)) document.getElementById(id).textContent = text;
  }
  Object.assign(window, { asked, has, say, limit, field, once, write });
}
