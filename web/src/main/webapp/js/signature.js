/* Signatures drawn with a finger, a pen or the mouse; what was drawn goes along with the form as a picture. */
(() => {
  'use strict';

  document.querySelectorAll('canvas.signature').forEach((canvas) => {
    const into = document.getElementById(canvas.dataset.into);
    const clear = document.getElementById(canvas.dataset.clear);
    const pen = canvas.getContext('2d');
    let drawing = false;

    const empty = () => {
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.strokeStyle = '#10307a';
      pen.lineWidth = 3;
      pen.lineCap = 'round';
      pen.lineJoin = 'round';
      into.value = '';
    };
    const at = (event) => {
      const box = canvas.getBoundingClientRect();
      return [(event.clientX - box.left) * canvas.width / box.width, (event.clientY - box.top) * canvas.height / box.height];
    };
    canvas.addEventListener('pointerdown', (event) => {
      drawing = true;
      canvas.setPointerCapture(event.pointerId);
      pen.beginPath();
      pen.moveTo(...at(event));
      event.preventDefault();
    });
    canvas.addEventListener('pointermove', (event) => {
      if (drawing) {
        pen.lineTo(...at(event));
        pen.stroke();
      }
    });
    const end = () => {
      if (drawing) {
        drawing = false;
        into.value = canvas.toDataURL('image/png');
      }
    };
    canvas.addEventListener('pointerup', end);
    canvas.addEventListener('pointercancel', end);
    clear.addEventListener('click', empty);
    empty();
  });
})();
