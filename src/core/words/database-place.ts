/** Where a PostgreSQL is, without its password: fit to be told. */
export interface DatabasePlace {
  readonly place: string;
  readonly user: string;
}

/** What `DATABASE_URL` names; null: it names no PostgreSQL. */
export function databasePlace(url: string): DatabasePlace | null {
  try {
    const { protocol, hostname, port, pathname, username, searchParams } = new URL(url);
    if (!/^postgres(ql)?:$/.test(protocol)) return null;
    const host = hostname || searchParams.get("host") || "localhost";
    const user = decodeURIComponent(username) || searchParams.get("user") || "";
    const database = decodeURIComponent(pathname.slice(1)) || user;
    if (database === "") return null;
    return { place: `${host}:${port || "5432"}/${database}`, user };
  } catch {
    return null;
  }
}
