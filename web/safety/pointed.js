// Who plays on the canvas by keys, without its having the focus, and came here by the pointer, goes
// on with those keys: no button may keep the focus from them.

/** Whether the focus came to where it is by a pointer, over the pictures. */
export const pointedOverPictures = () =>
  document.documentElement.dataset.face === 'pictures' && !document.activeElement?.matches(':focus-visible');
