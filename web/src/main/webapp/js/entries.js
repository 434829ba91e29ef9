/* Tables of a form that grow: a row is added as a copy of the last one, with the next number in its names. What is the
   same on most papers, such as unit and purpose, is carried over. A removed row is emptied and hidden; the server does
   not count rows that are empty. */
(() => {
  'use strict';

  const CARRIED = /^(unit|purpose|place|condition|currency|plannedRoute)\d+$/;
  const NAMES = ['id', 'name', 'for', 'aria-describedby'];
  const inputs = (row) => [...row.querySelectorAll('input, select, textarea')];

  const renumber = (element, from, to) => NAMES.forEach((attribute) => {
    const value = element.getAttribute(attribute);
    if (value) {
      element.setAttribute(attribute, value.split(' ')
        .map((name) => name.replace(new RegExp(`^([A-Za-z]+)${from}(Help|Message|Known)?$`), `$1${to}$2`))
        .join(' '));
    }
  });

  const empty = (row, keep) => inputs(row).forEach((input) => {
    if (!keep || !CARRIED.test(input.name)) {
      input.value = '';
    }
    input.removeAttribute('aria-invalid');
  });

  const grow = (entries) => {
    const count = entries.querySelector('input[name="rows"]');
    const add = entries.querySelector('.entry-add');
    const rows = entries.querySelectorAll('tbody tr');
    const last = rows[rows.length - 1];
    const row = last.cloneNode(true);
    row.hidden = false;
    inputs(last).forEach((input, index) => { inputs(row)[index].value = input.value; });
    [row, ...row.querySelectorAll('*')].forEach((element) => renumber(element, rows.length - 1, rows.length));
    row.querySelectorAll('.field-message').forEach((message) => message.replaceChildren());
    empty(row, true);
    const number = row.querySelector('.entry-no');
    const remove = row.querySelector('.entry-remove');
    remove.setAttribute('aria-label', remove.getAttribute('aria-label').replace(/\d+$/, rows.length + 1));
    number.textContent = rows.length + 1;
    last.after(row);
    count.value = rows.length + 1;
    add.hidden = rows.length + 1 >= Number(add.dataset.most);
    return row;
  };

  document.querySelectorAll('.entries').forEach((entries) => {
    const kept = JSON.parse(sessionStorage.getItem('prv.kept') || 'null');
    if (kept && sessionStorage.getItem('prv.returning')) {
      const first = inputs(entries.querySelector('tbody tr'))[0].name.replace(/\d+$/, '');
      const wanted = kept.values.filter(([name]) => new RegExp(`^${first}\\d+$`).test(name)).length;
      while (entries.querySelectorAll('tbody tr').length < wanted) {
        grow(entries);
      }
    }
    entries.addEventListener('click', (event) => {
      const button = event.target.closest('button');
      if (button && button.classList.contains('entry-add')) {
        inputs(grow(entries))[0].focus();
      } else if (button && button.classList.contains('entry-remove')) {
        const row = button.closest('tr');
        empty(row, false);
        row.hidden = entries.querySelectorAll('tbody tr:not([hidden])').length > 1;
        (row.hidden ? entries.querySelector('.entry-add') : inputs(row)[0]).focus();
      }
    });
  });
})();
