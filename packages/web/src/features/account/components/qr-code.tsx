import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { encode } from 'uqr';

/** A text as a QR picture, dark on white in both themes, because cameras expect it so. It is drawn here: the secret goes to nobody else. */
export function QrCode({ text, label }: { text: string; label: string }): ReactNode {
  const { size, data } = useMemo(() => encode(text, { border: 2 }), [text]);
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
