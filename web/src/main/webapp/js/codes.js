/* A hand scanner types a code and presses Enter: each becomes a line of the field beside it, and the focus stays. */
(() => {
  'use strict';

  document.querySelectorAll('[data-scan-into]').forEach((place) => {
    const scan = place.querySelector('input');
    const codes = document.getElementById(place.dataset.scanInto);
    const count = place.querySelector('.scan-count');
    const show = () => {
      const lines = codes.value.split('\n').filter((line) => line.trim()).length;
      count.textContent = lines ? count.dataset.count.replace('{0}', lines) : '';
    };
    scan.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') {
        return;
      }
      event.preventDefault();
      const code = scan.value.trim();
      const known = codes.value.split('\n').map((line) => line.trim().toUpperCase());
      if (code && !known.includes(code.toUpperCase())) {
        codes.value = codes.value.replace(/\s*$/, '') + (codes.value.trim() ? '\n' : '') + code;
      }
      scan.value = '';
      show();
    });
    codes.addEventListener('input', show);
    show();
  });
})();
