/* A choice of many becomes a field that finds it by a part of its words, without accents. The select stays in the form
   and carries the value; without script it is used as it is. */
(() => {
  'use strict';

  const MOST = 50;
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().trim();

  const enhance = (select) => {
    const label = document.querySelector(`label[for="${CSS.escape(select.id)}"]`);
    const input = document.createElement('input');
    const list = document.createElement('ul');
    const holder = document.createElement('div');
    let active = -1;

    input.type = 'text';
    input.id = `${select.id}Find`;
    input.autocomplete = 'off';
    input.spellcheck = false;
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', `${select.id}List`);
    ['aria-describedby', 'aria-invalid', 'aria-required'].filter((name) => select.hasAttribute(name))
      .forEach((name) => input.setAttribute(name, select.getAttribute(name)));
    list.id = `${select.id}List`;
    list.className = 'find-list';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', label.textContent);
    list.hidden = true;
    holder.className = 'find';
    label.htmlFor = input.id;
    select.classList.add('unseen');
    select.tabIndex = -1;
    select.setAttribute('aria-hidden', 'true');
    select.before(holder);
    holder.append(input, list, select);

    const options = [...select.options].map((option) => ({ option, words: plain(option.text) }));
    const empty = options.find(({ option }) => option.value === '');
    const chosen = () => select.selectedOptions[0];
    const show = () => {
      const option = chosen();
      input.value = option && option.value !== '' ? option.text.trim() : '';
      input.placeholder = empty ? empty.option.text : '';
    };
    const close = () => {
      list.hidden = true;
      active = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    };
    const choose = (option) => {
      select.value = option.value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      show();
      close();
    };
    const mark = (index) => {
      const items = [...list.querySelectorAll('[role="option"]')];
      active = items.length ? (index + items.length) % items.length : -1;
      items.forEach((item, at) => item.setAttribute('aria-selected', String(at === active)));
      if (active >= 0) {
        input.setAttribute('aria-activedescendant', items[active].id);
        items[active].scrollIntoView({ block: 'nearest' });
      }
    };
    const open = (text) => {
      const wanted = plain(text).split(/\s+/).filter(Boolean);
      const rank = (words) => wanted.filter((word) => !words.startsWith(word)).length * 2
        + wanted.filter((word) => !` ${words}`.includes(` ${word}`)).length;
      const found = options.filter(({ words }) => wanted.every((word) => words.includes(word)))
        .sort((one, other) => rank(one.words) - rank(other.words));
      list.replaceChildren(...found.slice(0, MOST).map(({ option }, at) => {
        const item = document.createElement('li');
        item.id = `${list.id}${at}`;
        item.setAttribute('role', 'option');
        item.setAttribute('aria-selected', 'false');
        item.textContent = option.text.trim();
        item.addEventListener('mousedown', (event) => {
          event.preventDefault();
          choose(option);
        });
        return item;
      }));
      if (found.length > MOST) {
        const more = document.createElement('li');
        more.className = 'soft';
        more.setAttribute('role', 'presentation');
        more.textContent = '…';
        list.append(more);
      }
      if (!found.length) {
        const none = document.createElement('li');
        none.className = 'soft';
        none.setAttribute('role', 'presentation');
        none.textContent = document.body.dataset.unmatched;
        list.append(none);
      }
      list.hidden = false;
      input.setAttribute('aria-expanded', String(found.length > 0));
      active = -1;
      input.removeAttribute('aria-activedescendant');
      if (wanted.length && found.length) {
        mark(0);
      }
      return found;
    };

    input.addEventListener('input', () => open(input.value));
    input.addEventListener('focus', () => input.select());
    input.addEventListener('click', () => open(''));
    input.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        if (list.hidden) {
          open('');
        }
        mark(active + (event.key === 'ArrowDown' ? 1 : -1));
      } else if (event.key === 'Enter' && !list.hidden && active >= 0) {
        event.preventDefault();
        list.children[active].dispatchEvent(new MouseEvent('mousedown', { cancelable: true }));
      } else if (event.key === 'Enter' && plain(input.value) !== plain(chosen() && chosen().value !== '' ? chosen().text : '')) {
        /* What is typed is not what would be sent */
        event.preventDefault();
      } else if (event.key === 'Escape' && !list.hidden) {
        event.stopPropagation();
        show();
        close();
      }
    });
    input.addEventListener('blur', () => {
      if (input.value.trim() === '' && empty) {
        choose(empty.option);
      } else {
        const same = options.find(({ words }) => words === plain(input.value));
        if (same) {
          choose(same.option);
        } else {
          show();
          close();
        }
      }
    });
    select.addEventListener('focus', () => input.focus());
    show();
  };

  document.querySelectorAll('select[data-find]').forEach(enhance);
})();
