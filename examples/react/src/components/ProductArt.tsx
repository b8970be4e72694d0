import { useId, type ReactElement } from 'react';
import type { Product } from '../backend.js';

/** Outlines in a square of 200, by shape; the lower part is bare clay. */
const OUTLINES: Record<Product['shape'], string> = {
  jar: 'M80 38h40v9c35 9 54 36 54 63 0 31-21 53-48 61v7H74v-7c-27-8-48-30-48-61 0-27 19-54 54-63z',
  cup: 'M50 58h88l-7 84c-1 15-11 24-26 24H83c-15 0-25-9-26-24z',
  bowl: 'M24 78h152c-1 43-27 70-56 77v13H80v-13c-29-7-55-34-56-77z',
  vase: 'M89 52h22c-2 16-1 28 3 38 22 12 32 28 32 45 0 19-12 32-28 37H82c-16-5-28-18-28-37 0-17 10-33 32-45 4-10 5-22 3-38z',
  pitcher:
    'M58 38c24 5 50 5 74-2-5 16-4 26 2 36 16 16 22 36 18 58-3 18-12 30-26 36H72c-17-7-25-22-25-42 0-21 8-38 20-50 4-13 0-22-9-36z',
  plate: 'M100 24a76 76 0 1 1 0 152 76 76 0 1 1 0-152z',
};

const HANDLES: Partial<Record<Product['shape'], string>> = {
  cup: 'M135 82c34-4 35 48-5 48',
  pitcher: 'M140 78c36-8 40 52 8 58',
};

/** Drawing of a product; decoration beside its name. */
export function ProductArt({ product: { shape, glaze } }: { product: Product }): ReactElement {
  const clip = useId();
  const outline = OUTLINES[shape];
  return (
    <svg className={`art ${glaze}`} viewBox="0 0 200 200" aria-hidden="true" focusable="false">
      <clipPath id={clip}>
        <path d={outline} />
      </clipPath>
      {shape !== 'plate' && <ellipse className="shadow" cx="100" cy="176" rx="58" ry="7" />}
      {shape === 'vase' && (
        <path className="branch" d="M100 56c0-16 4-28 16-38M103 38c-6-6-10-8-17-9M109 28c6 0 10 1 15 4" />
      )}
      {HANDLES[shape] && <path className="handle" d={HANDLES[shape]} />}
      <g clipPath={`url(#${clip})`}>
        <path className="glaze" d={outline} />
        {shape === 'plate' ? <PlateRings /> : <Body />}
      </g>
    </svg>
  );
}

function Body(): ReactElement {
  return (
    <>
      <path className="clay" d="M0 150c40 9 70-6 110 1 34 6 60-2 90-5v60H0z" />
      <path className="shade" d="M126 0c22 60 20 140-6 200h90V0z" />
      <path className="light" d="M62 30c-22 40-20 80-6 112 6-36 6-72 20-112z" />
      <Speckles />
    </>
  );
}

function PlateRings(): ReactElement {
  return (
    <>
      <circle className="clay ring" cx="100" cy="100" r="72" />
      <circle className="shade" cx="100" cy="100" r="52" />
      <path className="light" d="M56 84c8-24 26-36 50-37-20 8-34 20-50 37z" />
      <Speckles />
    </>
  );
}

function Speckles(): ReactElement {
  const places = [
    [70, 92],
    [112, 84],
    [92, 118],
    [128, 112],
    [78, 134],
    [104, 142],
    [60, 112],
    [118, 134],
    [96, 98],
  ];
  return (
    <g className="speckles">
      {places.map(([x, y], index) => (
        <circle key={index} cx={x} cy={y} r={index % 3 === 0 ? 1.6 : 1} />
      ))}
    </g>
  );
}
