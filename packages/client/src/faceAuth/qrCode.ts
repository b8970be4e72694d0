import { encode } from 'uqr';

const SVG = 'http://www.w3.org/2000/svg';

/** QR code of a text as an image; undefined if the text is too long for one, more than 2 953 bytes. */
export function qrCode(text: string, label: string): SVGSVGElement | undefined {
  try {
    const { size, data } = encode(text, { ecc: 'L', border: 4 });
    const image = document.createElementNS(SVG, 'svg');
    image.setAttribute('viewBox', `0 0 ${size} ${size}`);
    image.setAttribute('role', 'img');
    image.setAttribute('aria-label', label);
    image.setAttribute('shape-rendering', 'crispEdges');
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute(
      'd',
      data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join(''),
    );
    image.append(path);
    return image;
  } catch {
    return undefined;
  }
}
