// Tells the page that observes it when the popup has loaded and draws its first frame.
addEventListener('load', () => {
  requestAnimationFrame(() => new BroadcastChannel('bare-popup').postMessage('opened'));
});
