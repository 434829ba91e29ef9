/* What the pages cannot do without script: menu, shortcuts, copying, dialogues, dates, dropped files, keeping what was
   typed while a session is renewed, and parts that refresh while something runs. Everything else works without. */
(() => {
  'use strict';

  const body = document.body;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const isTyping = (element) => element.matches('input, select, textarea, [contenteditable]');

  const announce = (text) => {
    const announcer = document.getElementById('announcer');
    announcer.textContent = '';
    setTimeout(() => { announcer.textContent = text; }, 50);
  };

  /* Menu on narrow screens */
  const toggle = document.querySelector('.menu-toggle');
  const showMenu = (open) => {
    body.classList.toggle('menu-open', open);
    toggle.setAttribute('aria-expanded', String(open));
  };
  if (toggle) {
    toggle.addEventListener('click', () => showMenu(toggle.getAttribute('aria-expanded') !== 'true'));
  }

  /* Small panels close on Esc and on a click elsewhere */
  const closeDrops = (except) => all('details.drop[open]').filter((drop) => drop !== except).forEach((drop) => {
    const hadFocus = drop.contains(document.activeElement);
    drop.open = false;
    if (hadFocus) {
      drop.querySelector('summary').focus();
    }
  });

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      closeDrops(null);
      if (toggle && body.classList.contains('menu-open')) {
        showMenu(false);
        toggle.focus();
      }
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
      return;
    }
    if (event.key === '/') {
      const search = document.getElementById('search');
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    } else if (event.key === '?') {
      const keys = document.getElementById('keys');
      if (keys && !keys.open) {
        event.preventDefault();
        keys.showModal();
      }
    }
  });

  const copy = (text) => {
    const done = () => announce(`${body.dataset.copied}: ${text}`);
    if (navigator.clipboard) {
      return navigator.clipboard.writeText(text).then(done);
    }
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'unseen';
    body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
    done();
    return Promise.resolve();
  };

  document.addEventListener('click', (event) => {
    closeDrops(event.target.closest('details.drop'));
    const button = event.target.closest('button');
    if (!button) {
      return;
    }
    if (button.dataset.copy) {
      copy(button.dataset.copy).then(() => {
        const icon = button.querySelector('.pi');
        icon.classList.replace('pi-copy', 'pi-check');
        setTimeout(() => icon.classList.replace('pi-check', 'pi-copy'), 1500);
      });
    } else if (button.dataset.opens) {
      closeDrops(null);
      document.getElementById(button.dataset.opens).showModal();
    } else if (button.dataset.closes) {
      document.getElementById(button.dataset.closes).close();
    } else if (button.dataset.forgets) {
      sessionStorage.clear();
      if (window.caches) {
        caches.delete('prv.stocktake');
      }
    } else if (button.classList.contains('reveal')) {
      const input = button.parentElement.querySelector('input');
      const shown = input.type === 'text';
      input.type = shown ? 'password' : 'text';
      button.setAttribute('aria-pressed', String(!shown));
      button.querySelector('.pi').className = shown ? 'pi pi-eye' : 'pi pi-eye-slash';
    } else if (button.classList.contains('date-pick')) {
      pickDay(button.parentElement);
    }
  });

  /* A dialogue whose form came back with errors opens again */
  all('dialog').filter((dialog) => dialog.querySelector('[aria-invalid="true"]')).forEach((dialog) => dialog.showModal());

  /* Days: typed as dd/MM/yyyy, or picked from the browser's own calendar */
  const pickDay = (holder) => {
    const typed = holder.querySelector('input:not(.date-source)');
    const source = holder.querySelector('.date-source');
    const parts = typed.value.trim().match(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/);
    source.value = parts ? `${parts[3]}-${parts[2].padStart(2, '0')}-${parts[1].padStart(2, '0')}` : '';
    source.onchange = () => {
      typed.value = source.value.split('-').reverse().join('/');
      typed.dispatchEvent(new Event('change', { bubbles: true }));
      typed.focus();
    };
    source.showPicker();
  };

  /* Files that are dropped or chosen */
  all('.drop-zone').forEach((zone) => {
    const input = zone.querySelector('input[type="file"]');
    const name = zone.querySelector('.drop-name');
    const show = () => {
      const files = [...input.files];
      const sum = files.reduce((all, file) => all + file.size, 0);
      const refused = files.some((file) => file.size > Number(zone.dataset.most)) ? zone.dataset.tooLarge
        : sum > Number(zone.dataset.mostAll || Infinity) ? zone.dataset.allTooLarge
        : files.length && sum === 0 ? `${files[0].name}: ${zone.dataset.empty}` : '';
      name.classList.toggle('refused', Boolean(refused));
      if (refused) {
        input.value = '';
        name.textContent = refused;
      } else if (files.length) {
        const chosen = files.length > 1 && zone.dataset.chosen ? zone.dataset.chosen.replace('#', files.length.toLocaleString(document.documentElement.lang)) : files[0].name;
        name.textContent = `${chosen} · ${Math.max(1, Math.round(sum / 1024)).toLocaleString(document.documentElement.lang)} kB`;
      } else {
        name.textContent = '';
      }
    };
    input.addEventListener('change', show);
    ['dragenter', 'dragover'].forEach((type) => zone.addEventListener(type, (event) => {
      event.preventDefault();
      zone.classList.add('over');
    }));
    ['dragleave', 'drop'].forEach((type) => zone.addEventListener(type, () => zone.classList.remove('over')));
    zone.addEventListener('drop', (event) => {
      event.preventDefault();
      if (event.dataTransfer.files.length) {
        input.files = event.dataTransfer.files;
        show();
      }
    });
  });

  /* What was typed is kept for this tab from sending to the next page, and put back if the session had ended between */
  const KEPT = 'prv.kept';
  const RETURNING = 'prv.returning';
  const fields = (form) => [...form.elements].filter((field) => field.name
    && !['hidden', 'password', 'file', 'submit', 'button'].includes(field.type));
  const address = () => location.pathname + location.search;

  const keep = (form) => sessionStorage.setItem(KEPT, JSON.stringify({
    address: address(),
    form: form.id,
    values: fields(form).map((field) => [field.name, field.type === 'checkbox' || field.type === 'radio'
      ? `${field.value}:${field.checked}` : field.value]),
  }));

  const putBack = () => {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) || 'null');
    const form = kept && kept.address === address() && document.getElementById(kept.form);
    if (!form) {
      return;
    }
    fields(form).forEach((field, index) => {
      const [name, value] = kept.values[index] || [];
      if (name === field.name) {
        if (field.type === 'checkbox' || field.type === 'radio') {
          field.checked = value === `${field.value}:true`;
        } else {
          field.value = value;
        }
      }
    });
    announce(body.dataset.restored);
    const note = document.createElement('div');
    note.className = 'message hint';
    note.setAttribute('role', 'status');
    note.innerHTML = '<span class="pi pi-info-circle" aria-hidden="true"></span><p></p>';
    note.querySelector('p').textContent = body.dataset.restored;
    form.before(note);
  };

  if (document.querySelector('[data-ended]')) {
    sessionStorage.setItem(RETURNING, 'true');
  } else if (!document.getElementById('signIn')) {
    if (sessionStorage.getItem(RETURNING) || location.hash === '#again') {
      putBack();
    }
    sessionStorage.removeItem(RETURNING);
    sessionStorage.removeItem(KEPT);
  }

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.dataset.keeps) {
      keep(form);
    }
    const button = event.submitter;
    if (form.method === 'post' && !(button && button.dataset.downloads)) {
      if (form.dataset.sent) {
        event.preventDefault();
        return;
      }
      form.dataset.sent = 'true';
      if (button) {
        button.setAttribute('aria-busy', 'true');
      }
    }
  });
  window.addEventListener('pageshow', () => all('form[data-sent]').forEach((form) => {
    delete form.dataset.sent;
    all('[aria-busy]', form).forEach((button) => button.removeAttribute('aria-busy'));
  }));

  /* Scan fields keep the focus: a hand scanner types and presses Enter */
  const scan = document.querySelector('[data-scan]');
  if (scan) {
    scan.focus();
  }

  /* Errors first: the summary takes the focus */
  const failure = document.querySelector('#messages .message.failure');
  if (failure) {
    document.getElementById('messages').focus();
  }

  /* Parts that refresh while something runs */
  const refresh = (part) => setTimeout(async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, cache: 'no-store' });
      if (answer.redirected) {
        location.reload();
        return;
      }
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(part.id);
      if (!fresh || !fresh.dataset.live) {
        location.reload();
        return;
      }
      part.replaceChildren(...fresh.childNodes);
      part.dataset.live = fresh.dataset.live;
    } catch {
      part.dataset.live = '5';
    }
    refresh(part);
  }, Number(part.dataset.live) * 1000);
  all('[data-live]').filter((part) => Number(part.dataset.live) > 0).forEach(refresh);
})();
