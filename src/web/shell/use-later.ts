import { useEffect, useState } from "react";

/** Whether so long has gone by since it was first drawn: what is told beside a page waits until that stands. */
export function useLater(ms: number): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return later;
}
