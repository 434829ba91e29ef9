/* The counting page. Whatever is read is kept in this browser first, each scan under a key of its own, and sent when there
   is a network; it is forgotten only when the server has answered for it, and what arrives twice counts once there. */
(() => {
  'use strict';

  const root = document.getElementById('counting');
  if (!root || !document.getElementById('scan')) {
    return;
  }
  const SECONDS = 3;
  const AT_ONCE = 200;
  const SHOWN = 30;
  const QUIET_MILLIS = 3000;
  const LOOK_MILLIS = 120;
  const WIDEST = 960;
  // One in seven QR codes held still and straight is not found at one size, nearly all at the next.
  const SIZES = [1, 0.75, 0.6];
  const LONGEST = 200;
  const SHORT = 60;

  const byId = (id) => document.getElementById(id);
  const { stocktake, counter, address } = root.dataset;
  const texts = byId('texts').dataset;
  const PREFIX = 'prv.scan.';
  const MINE = `${PREFIX}${stocktake}.${counter}.`;
  const DONE = `prv.scanned.${stocktake}.${counter}`;
  const list = byId('kept');
  const place = byId('countPlace');
  const custodian = byId('countCustodian');
  const field = byId('scan');
  let expected = new Map();
  let refusal = '';
  let reached = navigator.onLine;
  let signedOut = false;
  let busy = false;

  const fill = (text, ...values) => values.reduce((all, value, index) => all.replace(`{${index}}`, value), text);

  /* Scans that wait, the oldest first */
  const keysOf = (prefix) => Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  const waiting = () => keysOf(MINE).map((key) => JSON.parse(localStorage.getItem(key)))
    .sort((one, other) => one.at - other.at);
  const done = () => JSON.parse(sessionStorage.getItem(DONE) || '[]');

  const newKey = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  };

  /* Labels carry an address that ends in the tag */
  const wholeCodeOf = (text) => {
    const tidy = text.normalize('NFC').replace(/\s+/g, ' ').trim();
    const found = tidy.match(/^https?:\/\/[^/]*\/(?:[^?#]*\/)?([^/?#]+)\/?(?:[?#].*)?$/i);
    let code = found ? found[1] : tidy;
    try {
      code = found ? decodeURIComponent(code) : code;
    } catch {
      /* no encoded text: the code is as it stands */
    }
    return code.toUpperCase().trim();
  };
  const codeOf = (text) => wholeCodeOf(text).slice(0, LONGEST).trim();

  /* What is pasted may hold headings, rules and sentences; why a part of it is no code, if it is none */
  const complaintOf = (text) => {
    const code = wholeCodeOf(text);
    if (code.length > LONGEST) {
      return texts.toolong;
    }
    if (/^HTTPS?:/.test(code)) {
      return texts.noaddress;
    }
    return expected.has(code) || /\p{N}/u.test(code) ? '' : texts.nocode;
  };

  const stateMark = (state) => {
    const known = document.querySelector(`#tally li[data-state="${state}"] .state`);
    return known ? known.cloneNode(true) : null;
  };

  const line = (code, name, state, note) => {
    const item = document.createElement('li');
    const strong = document.createElement('strong');
    strong.className = 'mono';
    strong.textContent = code;
    item.append(strong, ' ');
    if (name && name !== code) {
      item.append(name, ' ');
    }
    const mark = state && stateMark(state);
    if (mark) {
      item.append(mark, ' ');
    }
    if (note) {
      const soft = document.createElement('span');
      soft.className = 'soft';
      soft.textContent = note;
      item.append(soft);
    }
    return item;
  };

  const showKept = () => {
    const rows = waiting().reverse().map((scan) => {
      const row = expected.get(scan.code);
      return line(scan.code, row ? row.name : '', null, list.dataset.waiting);
    });
    done().slice().reverse().forEach((each) => rows.push(
      line(each.code, each.name, each.state, each.again ? list.dataset.again : list.dataset.sent)));
    if (!rows.length) {
      const none = document.createElement('li');
      none.className = 'soft';
      none.textContent = list.dataset.none;
      rows.push(none);
    }
    list.replaceChildren(...rows.slice(0, SHOWN));
  };

  const showNetwork = () => {
    const count = keysOf(MINE).length;
    const foreign = keysOf(`${PREFIX}${stocktake}.`).length - count;
    const box = byId('network');
    const parts = [];
    if (refusal) {
      parts.push(fill(texts.refused, refusal));
    } else if (signedOut) {
      parts.push(texts.signin);
    } else {
      parts.push(reached ? texts.online : texts.offline);
    }
    if (count) {
      parts.push(fill(texts.unsent, count));
    }
    if (foreign) {
      parts.push(fill(texts.foreign, foreign));
    }
    const text = byId('networkText');
    if (text.dataset.said !== parts.join(' ')) {
      text.dataset.said = parts.join(' ');
      text.textContent = parts.join(' ');
      if (signedOut) {
        const link = document.createElement('a');
        link.href = `${root.dataset.signIn}?to=${encodeURIComponent(location.pathname + location.search)}`;
        link.textContent = ` ${texts.signin}`;
        text.replaceChildren(link);
      }
    }
    box.className = `message ${refusal ? 'failure' : signedOut || !reached || count ? 'warning' : 'done'}`;
    byId('sendNow').disabled = !count;
    byId('saveKept').disabled = !count && !foreign;
  };

  const sayLast = (...parts) => byId('lastScan').replaceChildren(...parts);

  /* Keeps one scan, if it can: it is safe once it stands in the browser's own store */
  const take = (text, way) => {
    const code = way === 'UNREADABLE' ? text.trim().slice(0, LONGEST) : codeOf(text);
    if (!code) {
      return false;
    }
    const key = newKey();
    const scan = { key, code, way, place: place.value, custodian: custodian.value, at: Date.now() };
    try {
      localStorage.setItem(MINE + key, JSON.stringify(scan));
    } catch {
      sayLast(document.createTextNode(texts.full));
      return false;
    }
    const row = expected.get(code);
    sayLast(...line(code, row ? row.name : '', null, row && row.placePath ? row.placePath : list.dataset.waiting).childNodes);
    if (navigator.vibrate) {
      navigator.vibrate(row ? 40 : [40, 60, 40]);
    }
    showKept();
    showNetwork();
    return true;
  };

  const ask = async (url, options) => {
    const answer = await fetch(url, { cache: 'no-store', redirect: 'manual', ...options });
    signedOut = answer.type === 'opaqueredirect';
    reached = true;
    if (signedOut) {
      return null;
    }
    const body = await answer.json().catch(() => null);
    if (!answer.ok) {
      refusal = (body && body.refused) || String(answer.status);
      return null;
    }
    return body;
  };

  const send = async () => {
    const scans = waiting().slice(0, AT_ONCE);
    if (!scans.length) {
      return true;
    }
    const body = new URLSearchParams({ id: stocktake });
    scans.forEach((scan) => body.append('scan', [scan.key, Math.max(0, Date.now() - scan.at), scan.way, scan.place,
      scan.custodian, scan.code].join('\t')));
    const counted = await ask(address, { method: 'POST', body });
    if (!counted) {
      return false;
    }
    refusal = '';
    const finished = done();
    counted.forEach((each) => {
      finished.push(each);
      localStorage.removeItem(MINE + each.key);
    });
    sessionStorage.setItem(DONE, JSON.stringify(finished.slice(-SHOWN)));
    const last = counted[counted.length - 1];
    if (last) {
      sayLast(...line(last.code, last.name, last.state, last.again ? list.dataset.again : last.placePath).childNodes);
    }
    return waiting().length ? send() : true;
  };

  const showTally = (tally) => {
    tally.states.forEach((each) => {
      const item = document.querySelector(`#tally li[data-state="${each.state}"] strong`);
      if (item) {
        item.textContent = each.rows.toLocaleString(document.documentElement.lang);
      }
    });
    byId('latest').replaceChildren(...tally.latest.map((each) => line(each.code, each.name, each.state, each.counter)));
  };

  const work = async () => {
    if (busy) {
      return;
    }
    if (!navigator.onLine) {
      reached = false;
      showNetwork();
      return;
    }
    busy = true;
    refusal = '';
    try {
      if (await send()) {
        const tally = await ask(`${address}?id=${stocktake}`);
        if (tally) {
          showTally(tally);
        }
      }
    } catch {
      reached = false;
    } finally {
      busy = false;
    }
    showKept();
    showNetwork();
  };

  const learn = async () => {
    try {
      const answer = await fetch(`${address}?id=${stocktake}&list=true`, { redirect: 'manual' });
      if (answer.ok) {
        const rows = await answer.json();
        expected = new Map(rows.filter((row) => row.serial).map((row) => [row.serial, row]));
        rows.forEach((row) => expected.set(row.code, row));
        showKept();
      }
    } catch {
      /* without the list a scan is kept all the same, only not named */
    }
  };

  byId('scanForm').addEventListener('submit', (event) => {
    event.preventDefault();
    take(field.value, 'FIELD');
    field.value = '';
    field.focus();
    work();
  });
  /* What was not taken stays in the field, and the page says of each line why */
  byId('pasteForm').addEventListener('submit', (event) => {
    const pasted = byId('pasted');
    const left = [];
    let taken = 0;
    pasted.value.split('\n').forEach((row, index) => row.split(/[\t;]+/).map((part) => part.trim()).filter(Boolean)
      .forEach((part) => {
        const complaint = complaintOf(part) || (take(part, 'PASTED') ? '' : texts.full);
        if (complaint) {
          left.push({ line: index + 1, part, complaint });
        } else {
          taken += 1;
        }
      }));
    pasted.value = left.map((each) => each.part).join('\n');
    byId('pastedLeft').hidden = !left.length;
    byId('pastedLead').textContent = fill(texts.pastedleft, taken, left.length);
    byId('pastedLines').replaceChildren(...left.map((each) => {
      const item = document.createElement('li');
      item.textContent = fill(texts.pastedline, each.line, () => each.part.slice(0, SHORT), () => each.complaint);
      return item;
    }));
    if (left.length) {
      event.preventDefault();
      pasted.focus();
    } else {
      field.focus();
    }
    work();
  });
  byId('unreadableForm').addEventListener('submit', () => {
    take(byId('described').value, 'UNREADABLE');
    byId('described').value = '';
    field.focus();
    work();
  });
  /* A dialogue gives the focus back to its button; here the scanner types next */
  ['pasting', 'unreadable'].forEach((id) => byId(id).addEventListener('close', () => setTimeout(() => field.focus())));
  byId('sendNow').addEventListener('click', () => {
    refusal = '';
    work();
  });
  byId('saveKept').addEventListener('click', () => {
    const rows = keysOf(`${PREFIX}${stocktake}.`).map((key) => JSON.parse(localStorage.getItem(key)))
      .map((scan) => [scan.code, new Date(scan.at).toISOString(), scan.way].join('\t'));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([`${rows.join('\n')}\n`], { type: 'text/plain' }));
    link.download = `scans-${stocktake}.txt`;
    link.click();
    URL.revokeObjectURL(link.href);
  });

  /* Where one stands is still known after a reload */
  [place, custodian].forEach((select) => {
    const key = `prv.standing.${stocktake}.${select.id}`;
    const kept = sessionStorage.getItem(key);
    if (kept !== null && [...select.options].some((option) => option.value === kept)) {
      select.value = kept;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }
    select.addEventListener('change', () => sessionStorage.setItem(key, select.value));
  });

  /* The camera: pictures are looked at in this page and go nowhere */
  const view = byId('cameraView');
  const toggle = byId('cameraToggle');
  const canvas = document.createElement('canvas');
  const seen = new Map();
  let stream = null;
  let reader = null;
  let looks = 0;

  const newReader = () => {
    const formats = [ZXing.BarcodeFormat.QR_CODE, ZXing.BarcodeFormat.DATA_MATRIX, ZXing.BarcodeFormat.CODE_128];
    const made = new ZXing.MultiFormatReader();
    made.setHints(new Map([[ZXing.DecodeHintType.POSSIBLE_FORMATS, formats], [ZXing.DecodeHintType.TRY_HARDER, true]]));
    return made;
  };

  const read = () => {
    const scale = Math.min(1, WIDEST / view.videoWidth) * SIZES[looks++ % SIZES.length];
    canvas.width = Math.round(view.videoWidth * scale);
    canvas.height = Math.round(view.videoHeight * scale);
    const drawing = canvas.getContext('2d', { willReadFrequently: true });
    drawing.drawImage(view, 0, 0, canvas.width, canvas.height);
    const { data } = drawing.getImageData(0, 0, canvas.width, canvas.height);
    const grey = new Uint8ClampedArray(canvas.width * canvas.height);
    for (let i = 0; i < grey.length; i++) {
      grey[i] = (data[4 * i] + 2 * data[4 * i + 1] + data[4 * i + 2]) >> 2;
    }
    const source = new ZXing.RGBLuminanceSource(grey, canvas.width, canvas.height);
    try {
      return reader.decodeWithState(new ZXing.BinaryBitmap(new ZXing.HybridBinarizer(source))).getText();
    } catch {
      return null;
    } finally {
      reader.reset();
    }
  };

  const look = () => {
    if (!stream) {
      return;
    }
    if (view.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && view.videoWidth) {
      const text = read();
      if (text) {
        const now = Date.now();
        if (now - (seen.get(text) || 0) > QUIET_MILLIS) {
          take(text, 'CAMERA');
          work();
        }
        seen.set(text, now);
      }
    }
    setTimeout(look, LOOK_MILLIS);
  };

  const showCamera = () => {
    const on = Boolean(stream);
    byId('camera').hidden = !on && !byId('cameraState').textContent;
    view.hidden = !on;
    toggle.setAttribute('aria-pressed', String(on));
    byId('cameraLabel').textContent = on ? toggle.dataset.on : toggle.dataset.off;
  };

  toggle.addEventListener('click', async () => {
    if (stream) {
      stream.getTracks().forEach((track) => track.stop());
      stream = null;
      byId('cameraState').textContent = '';
    } else {
      try {
        reader = reader || newReader();
        stream = await navigator.mediaDevices.getUserMedia({ audio: false,
          video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } } });
        view.srcObject = stream;
        await view.play();
        byId('cameraState').textContent = texts.looking;
        look();
      } catch {
        stream = null;
        byId('cameraState').textContent = texts.nocamera;
      }
    }
    showCamera();
    field.focus();
  });

  /* So that the page can be opened again where there is no network; not possible without https */
  if (navigator.serviceWorker) {
    navigator.serviceWorker.register(root.dataset.worker).then(() => navigator.serviceWorker.ready).then((ready) => {
      const parts = performance.getEntriesByType('resource').map((entry) => entry.name)
        .filter((name) => name.startsWith(location.origin) && /\/(css|js|img|jakarta\.faces\.resource)\//.test(name));
      ready.active.postMessage({ keep: [location.href, `${address}?id=${stocktake}&list=true`, ...parts] });
    }).catch(() => {});
  }

  window.addEventListener('online', work);
  window.addEventListener('offline', work);
  setInterval(work, SECONDS * 1000);
  showKept();
  showNetwork();
  learn();
  work();
})();
