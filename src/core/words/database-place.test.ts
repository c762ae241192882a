import { expect, it } from "vitest";
import { databasePlace } from "./database-place.ts";

it.each([
  ["postgresql://kari:hem%40lig@db.example:5433/shops", "db.example:5433/shops", "kari"],
  ["postgres://kari@[::1]/sh%20ops?sslmode=require", "[::1]:5432/sh ops", "kari"],
  ["postgresql:///shops?host=/run/postgresql&user=kari", "/run/postgresql:5432/shops", "kari"],
  ["postgresql://kari@localhost", "localhost:5432/kari", "kari"],
])("%s is a place that may be told", (url, place, user) => {
  expect(databasePlace(url)).toEqual({ place, user });
});

it.each(["", "shops", "mysql://a@b/c", "postgresql://%zz@b/c", "postgres:/"])("%j is none", (url) => {
  expect(databasePlace(url)).toBeNull();
});
