import type { ReactNode } from 'react';

interface TabsProps<T extends string> {
  label: string;
  /** in their order; `link` makes the link, so that each part has an address that can be sent to somebody */
  tabs: readonly { readonly key: T; readonly label: string; readonly count?: number | undefined }[];
  current: T;
  link: (key: T, content: ReactNode, current: 'page' | undefined) => ReactNode;
}

/** Links to the parts of a page, drawn as tabs. */
export function Tabs<T extends string>({ label, tabs, current, link }: TabsProps<T>): ReactNode {
  return (
    <nav className="views" aria-label={label}>
      {tabs.map(({ key, label: words, count }) =>
        link(
          key,
          <>
            {words}
            {count === undefined ? null : <span className="count"> {count}</span>}
          </>,
          key === current ? 'page' : undefined,
        ),
      )}
    </nav>
  );
}
