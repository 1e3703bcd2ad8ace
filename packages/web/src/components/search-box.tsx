import { Input } from 'antd';
import type { ReactNode } from 'react';

interface SearchBoxProps {
  label: string;
  value: string;
  onChange: (next: string) => void;
}

/** A text by which a list is narrowed while it is typed. */
export function SearchBox({ label, value, onChange }: SearchBoxProps): ReactNode {
  return (
    <Input
      type="search"
      className="search-box"
      allowClear
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
}
