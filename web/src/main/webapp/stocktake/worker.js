/* Keeps the counting page, so that it opens again in a cellar without a network. With a network everything comes from the
   server, and what is kept is renewed; whoever signs out takes it along. */
'use strict';

const KEPT = 'prv.stocktake';
const PAGE = '/stocktake/count.xhtml';
const PART = /\/(css|js|img|jakarta\.faces\.resource)\//;

const isKept = (url) => url.pathname.endsWith(PAGE) || PART.test(url.pathname)
  || (url.pathname.endsWith('/stocktake/scans') && url.searchParams.has('list'));

const keep = async (request, answer) => {
  if (answer.ok && !answer.redirected) {
    const kept = await caches.open(KEPT);
    await kept.put(request, answer);
  }
};

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => event.waitUntil(Promise.all((event.data.keep || []).map(async (address) => {
  try {
    await keep(address, await fetch(address, { credentials: 'same-origin' }));
  } catch {
    /* without a network nothing new can be kept */
  }
}))));

const answer = async (request) => {
  try {
    const fresh = await fetch(request);
    keep(request, fresh.clone()).catch(() => {});
    return fresh;
  } catch (away) {
    const kept = await caches.match(request, { cacheName: KEPT });
    if (kept) {
      return kept;
    }
    throw away;
  }
};

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method === 'GET' && url.origin === self.location.origin && isKept(url)) {
    event.respondWith(answer(event.request));
  }
});
