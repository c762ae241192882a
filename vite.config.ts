import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// What is built is what is shown, also where the environment is set for something else, as in a test.
process.env.NODE_ENV = "production";

/** Builds the web app into dist/web, where the server finds it. */
export default defineConfig({
  root: "src/web",
  plugins: [react()],
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    // Fonts stay files: a style sheet with a font inside cannot be shown before the font is there.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { proxy: { "/api": `http://127.0.0.1:${process.env.STIGE_PORT ?? 7844}` } },
});
