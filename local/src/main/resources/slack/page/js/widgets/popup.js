const MARGIN = 4;
const placed = new WeakMap();

/**
 * Shows `popup` in the top layer next to `anchor`: below it where there is room, else above, and
 * keeps it there while things scroll. It stands in the same part of the page.
 */
export function openPopup(popup, anchor, { align = 'start', matchWidth = false } = {}) {
  closeWatch(popup);
  popup.setAttribute('popover', 'manual');
  if (!popup.isConnected) {
    anchor.scrollIntoView({ block: 'nearest' });
    anchor.closest('dialog, main, aside, nav, header, body').append(popup);
  }
  if (!popup.matches(':popover-open')) popup.showPopover();
  const again = () => place(popup, anchor, align, matchWidth);
  const watch = new AbortController();
  placed.set(popup, watch);
  const follow = (event) => popup.contains(event.target) || again();
  document.addEventListener('scroll', follow, { capture: true, signal: watch.signal });
  window.addEventListener('resize', again, { signal: watch.signal });
  again();
}

export function closePopup(popup) {
  closeWatch(popup);
  if (popup.isConnected && popup.matches(':popover-open')) popup.hidePopover();
  popup.remove();
}

function closeWatch(popup) {
  placed.get(popup)?.abort();
}

function place(popup, anchor, align, matchWidth) {
  const box = anchor.getBoundingClientRect();
  if (matchWidth) popup.style.width = `${box.width}px`;
  popup.style.maxHeight = '';
  const below = window.innerHeight - box.bottom - MARGIN * 2;
  const above = box.top - MARGIN * 2;
  const up = popup.offsetHeight > below && above > below;
  popup.style.maxHeight = `${Math.max(120, Math.min(340, up ? above : below))}px`;
  const left = align === 'end' ? box.right - popup.offsetWidth : box.left;
  popup.style.left = `${clamp(left, popup.offsetWidth)}px`;
  popup.style.top = `${up ? box.top - popup.offsetHeight - MARGIN : box.bottom + MARGIN}px`;
}

function clamp(left, width) {
  return Math.max(MARGIN, Math.min(left, window.innerWidth - width - MARGIN));
}
