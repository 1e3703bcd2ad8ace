import { useEffect, useState } from 'react';
import { isSame } from './use-versioned-save';

const PAUSE_MS = 350;

/** A value once it has stopped changing for a moment, e.g. what a form says after a word was typed. */
export function useSettled<T>(value: T, pauseMs = PAUSE_MS): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      // an object made anew by every drawing of the form is still the same entry
      setSettled((before) => (isSame(before, value) ? before : value));
    }, pauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [value, pauseMs]);
  return settled;
}
