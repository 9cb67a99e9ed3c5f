// How Chromium is started.

const QUIET = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  // The sandbox does not start for root, which is who runs tests in most containers.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

const WEBGL = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];

/** Draws WebGL on the processor. The page around it is painted without: that is many times quicker. */
export const PICTURES = [...QUIET, ...WEBGL, '--disable-gpu-rasterization'];

/** Has WebGL, and puts the page together without it. */
export const TEXT = [...QUIET, ...WEBGL, '--disable-gpu-compositing'];

/** Has no WebGL at all. */
export const WITHOUT_WEBGL = [...QUIET, '--disable-gpu', '--disable-software-rasterizer'];

/** May not have any, by its owner's rule: workers are told otherwise. */
export const FORBIDDEN_WEBGL = [...QUIET, '--disable-gpu', '--disable-3d-apis'];
