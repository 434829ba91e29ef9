/* Rows stay chosen while the list is paged through, sorted and filtered; they are sent together. Without script the rows
   of one page are sent. */
(() => {
  'use strict';

  const PREFIX = 'prv.selection.';

  /* Once something is done with the chosen rows, nothing is chosen any more */
  const ending = document.querySelector('[data-ends-selection]');
  if (ending) {
    ending.closest('form').addEventListener('submit', () => Object.keys(sessionStorage)
      .filter((kept) => kept.startsWith(PREFIX)).forEach((kept) => sessionStorage.removeItem(kept)));
  }

  const form = document.querySelector('form[data-selection]');
  if (!form) {
    return;
  }
  const key = `${PREFIX}${location.pathname}`;
  const name = form.dataset.selection;
  const boxes = [...form.querySelectorAll(`input[type="checkbox"][name="${name}"]`)];
  const all = form.querySelector('.pick-all');
  const count = form.querySelector('.selection-count');
  const clear = form.querySelector('.selection-clear');
  const chosen = new Set(JSON.parse(sessionStorage.getItem(key) || '[]'));
  const hint = count ? count.textContent : '';

  const show = () => {
    boxes.forEach((box) => {
      box.checked = chosen.has(box.value);
      box.closest('tr').classList.toggle('chosen', box.checked);
    });
    if (!all) {
      return;
    }
    const here = boxes.filter((box) => box.checked).length;
    all.checked = boxes.length > 0 && here === boxes.length;
    all.indeterminate = here > 0 && here < boxes.length;
    count.textContent = chosen.size ? count.dataset.count.replace('{0}', chosen.size.toLocaleString(document.documentElement.lang)) : hint;
    clear.hidden = chosen.size === 0;
    clear.parentElement.classList.toggle('held', chosen.size > 0);
    sessionStorage.setItem(key, JSON.stringify([...chosen]));
  };
  const set = (box, on) => (on ? chosen.add(box.value) : chosen.delete(box.value));

  form.addEventListener('change', (event) => {
    if (event.target === all) {
      boxes.forEach((box) => set(box, all.checked));
    } else if (event.target.name === name) {
      set(event.target, event.target.checked);
    }
    show();
  });
  if (clear) {
    clear.addEventListener('click', () => {
      chosen.clear();
      show();
    });
  }
  form.addEventListener('submit', (event) => {
    if (!chosen.size) {
      event.preventDefault();
      boxes[0].focus();
      return;
    }
    boxes.forEach((box) => { box.disabled = true; });
    const together = document.createElement('input');
    together.type = 'hidden';
    together.name = name;
    together.value = [...chosen].join('-');
    form.append(together);
    setTimeout(() => {
      together.remove();
      boxes.forEach((box) => { box.disabled = false; });
    });
  });
  window.addEventListener('pageshow', show);
  show();
})();
