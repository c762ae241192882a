#!/usr/bin/env node
// Read by whichever Node the machine has: plain old JavaScript, nothing imported before the version is known.

var version = process.versions.node;

if (parseInt(version, 10) < 24) {
  console.error(
    "Stige needs Node.js 24 or newer; this is " + version + ". Run: npx -p node@24 -p stige stige",
  );
  process.exitCode = 1;
} else {
  void import("../dist/cli/main.js");
}
