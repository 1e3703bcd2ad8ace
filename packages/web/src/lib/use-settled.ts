import { useEffect, useState } from 'react';

const PAUSE_MS = 350;

/** A value once it has stopped changing for a moment, e.g. what a form says after a word was typed. */
export function useSettled<T>(value: T, pauseMs = PAUSE_MS): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, pauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [value, pauseMs]);
  return settled;
}
